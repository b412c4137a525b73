package io.github.ecrlint.aws;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A generated table beside this class: a row a line, columns parted by tabs. */
final class Table {
    private Table() {}

    /** All rows of a table, each with the columns it has. */
    static List<String[]> rows(String name) {
        String text = text(name);
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

    static String text(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the table " + name + " is missing from the jar", e);
        }
    }
}
