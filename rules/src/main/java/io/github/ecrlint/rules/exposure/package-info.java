/** Rules of ECR1xx: a repository is open to more than it should be. */
package io.github.ecrlint.rules.exposure;
