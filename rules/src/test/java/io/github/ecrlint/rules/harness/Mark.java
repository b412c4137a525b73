package io.github.ecrlint.rules.harness;

/**
 * Something said about a stretch of a line: by an annotated file what must be said, by an analysis what was.
 *
 * @param file relative to the example's directory
 * @param line 1-based
 * @param from the first column, 1-based
 * @param to the column behind the last one; 0 where the stretch goes on over later lines
 * @param text for a finding {@code ID: message}, else the note or the summary
 */
record Mark(Kind kind, String file, int line, int from, int to, String text) {

    /** What is underlined, and with which character. */
    enum Kind {
        FINDING('^'),
        NOTE('-'),
        DIAGNOSTIC('~');

        final char run;

        Kind(char run) {
            this.run = run;
        }
    }

    boolean goesOn() {
        return to == 0;
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + from + (goesOn() ? "..." : "-" + to) + " " + kind.run + " " + text;
    }
}
