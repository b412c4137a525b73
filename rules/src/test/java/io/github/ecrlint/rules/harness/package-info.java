/** Runs the examples of rule pages and annotated files: what a mark underlines must be found, and nothing else. */
package io.github.ecrlint.rules.harness;
