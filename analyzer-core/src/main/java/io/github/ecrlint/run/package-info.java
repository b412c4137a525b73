/** The one way through: frontends, the analyzer, its request and its result. */
package io.github.ecrlint.run;
