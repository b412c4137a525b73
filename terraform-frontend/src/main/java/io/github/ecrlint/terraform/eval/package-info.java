/** Expressions, functions, modules to {@link io.github.ecrlint.value.Value}. */
package io.github.ecrlint.terraform.eval;
