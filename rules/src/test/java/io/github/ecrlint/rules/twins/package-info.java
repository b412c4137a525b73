/** Holds that one policy means the same in every way to write it. */
package io.github.ecrlint.rules.twins;
