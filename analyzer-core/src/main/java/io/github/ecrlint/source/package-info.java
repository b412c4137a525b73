/** Files, spans, and text mapped back through embedding (heredoc, block scalar, escaped JSON). */
package io.github.ecrlint.source;
