/** The files that are written from the rules and their pages. */
package io.github.ecrlint.rules.docs;
