/** The catalogue: actions, condition keys, managed policies, services (generated tables, not code). */
package io.github.ecrlint.aws;
