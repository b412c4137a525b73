package io.github.ecrlint.rules.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a message reads: lower case or a name first, one line, no final full stop. */
public final class Style {
    private static final Pattern BEGINNING = Pattern.compile("[a-z`].*|(AWS|ECR|IAM|EKS|ECS|ARN)\\b.*");

    private Style() {}

    /** What is wrong with a message, a note or a title. */
    public static List<String> complaints(String text) {
        List<String> complaints = new ArrayList<>();
        if (!BEGINNING.matcher(text).matches()) {
            complaints.add("style: begins neither in lower case nor with a name: " + text);
        }
        if (text.endsWith(".") || text.endsWith("!")) {
            complaints.add("style: ends with a full stop: " + text);
        }
        if (text.contains("\n") || text.contains("  ") || !text.strip().equals(text)) {
            complaints.add("style: has a line break or stray spaces: " + text);
        }
        if (text.chars().filter(c -> c == '`').count() % 2 != 0) {
            complaints.add("style: a backtick is not closed: " + text);
        }
        if (text.contains("ecrlint.")) {
            complaints.add("style: names a class: " + text);
        }
        return complaints;
    }
}
