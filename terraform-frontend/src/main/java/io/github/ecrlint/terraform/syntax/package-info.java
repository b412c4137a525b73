/** HCL lexer, parser and tree: the whole native syntax, with a span on everything. */
package io.github.ecrlint.terraform.syntax;
