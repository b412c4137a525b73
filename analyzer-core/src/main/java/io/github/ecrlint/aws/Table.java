package io.github.ecrlint.aws;

import java.util.ArrayList;
import java.util.List;

/**
 * A generated table: a row a line, columns parted by tabs. Tables are constants of classes and not resources, since the first
 * resource that is opened costs a cold start several milliseconds.
 */
final class Table {
    private Table() {}

    /** All rows of a table, each with the columns it has. */
    static List<String[]> rows(String text) {
        List<String[]> rows = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            rows.add(columns(text, start, end));
            start = end + 1;
        }
        return rows;
    }

    private static String[] columns(String text, int start, int end) {
        List<String> columns = new ArrayList<>(6);
        int from = start;
        while (true) {
            int tab = text.indexOf('\t', from);
            if (tab < 0 || tab >= end) {
                columns.add(text.substring(from, end));
                return columns.toArray(new String[0]);
            }
            columns.add(text.substring(from, tab));
            from = tab + 1;
        }
    }
}
