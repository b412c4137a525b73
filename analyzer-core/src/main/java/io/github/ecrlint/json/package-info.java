/** JSON text with a span on everything, read into {@link io.github.ecrlint.value.Value}. */
package io.github.ecrlint.json;
