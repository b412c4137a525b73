package io.github.ecrlint.cloudformation.syntax;

/** The one-letter escapes of YAML's double-quoted scalars. */
final class Escapes {
    private Escapes() {}

    static char simple(char letter) {
        return switch (letter) {
            case '0' -> '\0';
            case 'a' -> '\u0007';
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'v' -> '\u000B';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'e' -> '\u001B';
            case 'N' -> '\u0085';
            case '_' -> '\u00A0';
            case 'L' -> '\u2028';
            case 'P' -> '\u2029';
            default -> letter;
        };
    }
}
