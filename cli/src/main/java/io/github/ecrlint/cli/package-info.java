/** The command line: options in, reports and an exit status out, and nothing else. */
package io.github.ecrlint.cli;
