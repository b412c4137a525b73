package io.github.ecrlint.access;

import java.util.List;
import java.util.Map;

/**
 * A project as plain texts, for {@link NaiveEvaluator}; a statement is what its JSON says.
 *
 * @param repositories their ARNs, all of one account and region
 * @param onRepository by ARN
 * @param registry the policy of their registry
 * @param elsewhere that of the same account's registry in another region
 * @param scope the scope of registry policies that the account sets: {@code V1}, {@code V2}; null where it sets none
 * @param somewhere a policy on a repository of which nobody knows which one it is, or whether it is one of these
 * @param serviceControls over accounts of those who ask
 * @param resourceControls over the account of the repositories
 */
record NaiveWorld(
        List<Person> people,
        List<String> repositories,
        Map<String, List<Map<String, Object>>> onRepository,
        List<Map<String, Object>> registry,
        List<Map<String, Object>> elsewhere,
        String scope,
        List<Map<String, Object>> somewhere,
        List<Control> serviceControls,
        List<Control> resourceControls) {

    /**
     * An organization's policy.
     *
     * @param target an account or a unit, of which nobody knows the accounts
     */
    record Control(List<Map<String, Object>> statements, String target) {}

    /**
     * A role or user.
     *
     * @param own the statements of its policies
     * @param groups the statements of each group that it is in
     * @param boundary null for none
     * @param session null for none
     */
    record Person(
            String name,
            String arn,
            List<Map<String, Object>> own,
            List<List<Map<String, Object>>> groups,
            List<Map<String, Object>> boundary,
            List<Map<String, Object>> session) {

        boolean isRole() {
            return arn.contains(":role/");
        }

        String account() {
            return arn.split(":", -1)[4];
        }
    }

    /** The project as JSON, to be shown. */
    String shown() {
        StringBuilder shown = new StringBuilder();
        for (Person person : people) {
            shown.append(person.arn()).append("\n  own ").append(json(person.own()));
            shown.append("\n  groups ").append(json(person.groups()));
            shown.append("\n  boundary ").append(json(person.boundary()));
            shown.append("\n  session ").append(json(person.session())).append('\n');
        }
        shown.append("repositories ").append(json(onRepository));
        shown.append("\nregistry ").append(json(registry));
        shown.append("\nelsewhere ").append(json(elsewhere));
        shown.append("\nscope ").append(scope);
        shown.append("\nsomewhere ").append(json(somewhere));
        for (Control control : serviceControls) {
            shown.append("\nscp ").append(control.target()).append(' ').append(json(control.statements()));
        }
        for (Control control : resourceControls) {
            shown.append("\nrcp ").append(control.target()).append(' ').append(json(control.statements()));
        }
        return shown.toString();
    }

    static String json(Object value) {
        StringBuilder json = new StringBuilder();
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> json.append(json.isEmpty() ? "" : ", ")
                    .append('"')
                    .append(k)
                    .append("\": ")
                    .append(json(v)));
            return "{" + json + "}";
        }
        if (value instanceof List<?> list) {
            list.forEach(v -> json.append(json.isEmpty() ? "" : ", ").append(json(v)));
            return "[" + json + "]";
        }
        return value == null ? "null" : "\"" + value + "\"";
    }
}
