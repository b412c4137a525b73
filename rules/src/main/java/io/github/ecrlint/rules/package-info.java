/** One class and one page for each rule, by group; {@link io.github.ecrlint.rules.Rules} is the list. */
package io.github.ecrlint.rules;
