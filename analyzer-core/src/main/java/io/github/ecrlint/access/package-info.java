/** The evaluation engine: who may do what to which repository, and the statements that decide it. */
package io.github.ecrlint.access;
