/** Rules of ECR2xx: more is granted than whoever gets it can need. */
package io.github.ecrlint.rules.excess;
