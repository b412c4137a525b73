package io.github.ecrlint.cloudformation.syntax;

/** What a text that cannot be parsed looks like. */
final class Looks {
    private Looks() {}

    /** Whether {@code Resources} is a key of the outermost mapping. */
    static boolean likeTemplate(String text) {
        for (int at = text.indexOf("Resources"); at >= 0; at = text.indexOf("Resources", at + 1)) {
            char before = at == 0 ? '\n' : text.charAt(at - 1);
            int end = at + "Resources".length();
            boolean quoted = (before == '"' || before == '\'') && end < text.length() && text.charAt(end) == before;
            if (quoted) {
                end++;
            }
            while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
                end++;
            }
            boolean startsLine = before == '\n' || before == '\r';
            if ((quoted || startsLine) && end < text.length() && text.charAt(end) == ':') {
                return true;
            }
        }
        return false;
    }

    /** Where braces of a Go or Jinja template stand, or -1; CloudFormation's own dynamic references are none. */
    static int foreignBraces(String text) {
        for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at + 2)) {
            if (!text.startsWith("{{resolve:", at)) {
                return at;
            }
        }
        int statement = text.indexOf("{%");
        return statement;
    }
}
