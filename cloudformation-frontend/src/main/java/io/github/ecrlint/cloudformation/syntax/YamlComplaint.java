package io.github.ecrlint.cloudformation.syntax;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Says in our words what is wrong with YAML, and where. */
final class YamlComplaint {
    private final Source source;

    YamlComplaint(Source source) {
        this.source = source;
    }

    Broken about(YAMLException problem, int last) {
        if (problem instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return about(marked);
        }
        int at = WholeText.unprintable(source.text().toCharArray());
        return at >= 0
                ? at(at, "a control character is not allowed in YAML")
                : at(last, "the YAML is not understood from here on");
    }

    Broken at(int offset, String what) {
        return new Broken(Diagnostic.error(source.span(offset, offset + 1), what));
    }

    private Broken about(MarkedYAMLException marked) {
        String problem = String.valueOf(marked.getProblem());
        String context = String.valueOf(marked.getContext());
        int at = offset(marked.getProblemMark());
        int start = marked.getContextMark() == null ? at : offset(marked.getContextMark());
        char found = at < source.text().length() ? source.text().charAt(at) : '\0';
        if (found == '\t' && problem.contains("cannot start any token")) {
            return at(at, "YAML is not indented with tabs");
        }
        if (context.contains("scanning an alias")) {
            return at(start, "`*` begins an alias in YAML: a text that begins with it stands in quotes");
        }
        if (problem.contains("cannot start any token")) {
            return at(at, "a text that begins with `" + found + "` stands in quotes");
        }
        if (problem.contains("unexpected end of stream") && context.contains("quoted scalar")) {
            return at(start, "the quoted text is not closed");
        }
        if (problem.contains("document separator")) {
            return at(start, "the quoted text is not closed before the document ends");
        }
        if (problem.contains("mapping values are not allowed") || problem.contains("mapping keys are not allowed")) {
            return at(at, "a mapping is not expected here: a text that holds `: ` stands in quotes");
        }
        if (problem.contains("could not find expected ':'")) {
            return at(start, "a colon is missing behind this key");
        }
        if (problem.contains("unknown escape") || problem.contains("hexadecimal")) {
            return at(at, "there is no such escape in a double-quoted text");
        }
        if (problem.contains("<tag>")) {
            return at(at, "a short form cannot hold a short form: the outer function needs its long form");
        }
        if (context.contains("flow")) {
            return problem.contains("stream end")
                    ? at(start, "the bracket is not closed")
                    : at(at, "a comma or a closing bracket is missing before this");
        }
        if (problem.contains("<block end>") || problem.contains("block sequence entries")) {
            return at(at, "this does not fit the indentation of the lines before");
        }
        if (context.contains("block scalar")) {
            return at(at, "this does not belong behind `|` or `>`");
        }
        return at(at, "this is not expected here in YAML");
    }

    private int offset(Mark mark) {
        return mark.getIndex();
    }
}
