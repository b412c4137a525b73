/** Reports and their formats. */
package io.github.ecrlint.report;
