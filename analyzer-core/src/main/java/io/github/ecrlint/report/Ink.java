package io.github.ecrlint.report;

import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.source.Diagnostic;

/** What a stretch of a text report is, which decides its colour. */
enum Ink {
    ERROR("1;31"),
    WARNING("1;33"),
    NOTE("1;36"),
    FRAME("1;34"),
    STRONG("1"),
    PLAIN("");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    static Ink of(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> ERROR;
            case MEDIUM -> WARNING;
            case LOW -> NOTE;
        };
    }

    static Ink of(Diagnostic.Level level) {
        return switch (level) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case NOTE -> NOTE;
        };
    }

    void write(String text, Style style, StringBuilder out) {
        if (style.colored() && !code.isEmpty() && !text.isEmpty()) {
            out.append("\u001b[").append(code).append('m').append(text).append("\u001b[0m");
        } else {
            out.append(text);
        }
    }
}
