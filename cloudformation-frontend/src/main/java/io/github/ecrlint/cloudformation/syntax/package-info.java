/** YAML and JSON read into one tree, each scalar with the place that spells it. */
package io.github.ecrlint.cloudformation.syntax;
