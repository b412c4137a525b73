/** Terraform configurations to {@link io.github.ecrlint.value.Value}, and the table of where policies live in them. */
package io.github.ecrlint.terraform;
