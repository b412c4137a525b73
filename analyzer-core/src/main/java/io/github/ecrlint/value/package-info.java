/** What a template says after evaluation: the sealed {@link io.github.ecrlint.value.Value}, with holes and unknowns. */
package io.github.ecrlint.value;
