/** Rules of ECR3xx: it will fail at run time, or has no effect. */
package io.github.ecrlint.rules.broken;
