/** All that a rule author imports, with {@code policy}, {@code model} and {@code access}. */
package io.github.ecrlint.rule;
