/** Rules of ECR4xx: AWS will refuse it. */
package io.github.ecrlint.rules.invalid;
