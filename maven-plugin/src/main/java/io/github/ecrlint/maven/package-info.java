/** The Maven goal: its parameters, and nothing else. */
package io.github.ecrlint.maven;
