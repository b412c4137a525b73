package io.github.ecrlint.rules.broken;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.List;

/**
 * The form of a repository's ARN.
 *
 * <p>Sources: Service Authorization Reference, resource types of Amazon ECR and of Amazon ECR Public; the constraints of
 * {@code RepositoryName} in the API reference.
 */
final class RepositoryArn {
    private static final String REPOSITORY = "repository/";
    private static final String REGISTRY = "registry/";

    private RepositoryArn() {}

    /** Why a pattern of six segments that names ECR or ECR Public matches no repository; empty where it may match one. */
    static String whyNone(Value.Text pattern) {
        List<Value.Text> segments = Arns.segments(pattern);
        if (segments.size() < 6 || !segments.get(0).is("arn") || hasVariable(pattern)) {
            return "";
        }
        boolean isPublic = segments.get(2).is("ecr-public");
        if (!isPublic && !segments.get(2).is("ecr")) {
            return "";
        }
        Value.Text region = segments.get(3);
        if (!isPublic && region.parts().isEmpty()) {
            return "it names no region";
        }
        if (isPublic && !mayBeEmpty(region)) {
            return "the ARN of a public repository names no region";
        }
        if (segments.get(4).parts().isEmpty()) {
            return "it names no account";
        }
        String kind = whyNoKind(segments.get(5), isPublic);
        return kind.isEmpty() ? whyNoName(segments.get(5)) : kind;
    }

    /** Whether a policy variable stands in the text, which may hold colons of its own. */
    private static boolean hasVariable(Value.Text pattern) {
        for (Part part : pattern.parts()) {
            if (part instanceof Part.Literal literal && literal.text().contains("${")) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeEmpty(Value.Text segment) {
        for (Part part : segment.parts()) {
            if (part instanceof Part.Literal literal
                    && !literal.text().replace("*", "").isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static String whyNoKind(Value.Text resource, boolean isPublic) {
        String start = fixedStart(resource);
        boolean isAll = resource.is(start) && !start.isEmpty();
        if (mayStart(REPOSITORY, start, isAll) || isPublic && mayStart(REGISTRY, start, isAll)) {
            return "";
        }
        return "a repository is `repository/` and its name";
    }

    /** Whether a resource that begins so, or is just that, can be of a kind. */
    private static boolean mayStart(String kind, String start, boolean isAll) {
        return start.length() > kind.length() ? start.startsWith(kind) : kind.startsWith(start) && !isAll;
    }

    private static String whyNoName(Value.Text resource) {
        String start = fixedStart(resource);
        if (!start.startsWith(REPOSITORY)) {
            return "";
        }
        int skip = REPOSITORY.length();
        for (Part part : resource.parts()) {
            if (!(part instanceof Part.Literal literal)) {
                continue;
            }
            String text = literal.text();
            for (int i = skip; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= 'A' && c <= 'Z') {
                    return "the name of a repository has no capital letter";
                }
                if (c == ':' || c == '@') {
                    return "an ARN names a repository and no tag or digest";
                }
            }
            skip = Math.max(0, skip - text.length());
        }
        return "";
    }

    /** What a text begins with, up to its first wildcard or hole. */
    private static String fixedStart(Value.Text text) {
        if (text.parts().isEmpty() || !(text.parts().get(0) instanceof Part.Literal first)) {
            return "";
        }
        String chars = first.text();
        for (int i = 0; i < chars.length(); i++) {
            if (chars.charAt(i) == '*' || chars.charAt(i) == '?') {
                return chars.substring(0, i);
            }
        }
        return chars;
    }
}
