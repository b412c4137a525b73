/** What transforms make of a template before it is deployed: loops, included snippets, the resources behind SAM's. */
package io.github.ecrlint.cloudformation.transform;
