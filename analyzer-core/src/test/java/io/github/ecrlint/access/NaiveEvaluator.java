package io.github.ecrlint.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decides one request against a {@link NaiveWorld} by the rules as AWS documents them, step by step, with no thought of speed
 * and no code of the engine's.
 *
 * <p>Sources: IAM User Guide, "Policy evaluation logic", "Cross-account policy evaluation logic", "IAM JSON policy elements";
 * Service Authorization Reference for the actions that are for no resource.
 */
final class NaiveEvaluator {
    static final Set<String> FOR_NO_RESOURCE = Set.of("ecr:GetAuthorizationToken", "ecr:DescribeRegistry");
    static final String STRANGE_ACCOUNT = "987654321098";
    private static final Set<String> IN_FIRST_REGISTRY_POLICIES =
            Set.of("ecr:CreateRepository", "ecr:ReplicateImage", "ecr:BatchImportUpstreamImage");
    private static final Set<String> NOT_IN_REPOSITORY_POLICIES = Set.of("ecr:CreateRepository", "ecr:ReplicateImage");

    /** How a statement of a resource policy names who asks. */
    private enum Way {
        NOT,
        ACCOUNT,
        ROLE,
        ITSELF
    }

    /**
     * Who asks and what else is to be known of the request.
     *
     * @param arn of a role or user, or the name of a service
     * @param person null where nobody declares it
     * @param session the name of a role's session
     * @param narrowed whether the session policy of the role is in force
     * @param unseenAllow whether the policies of somebody whom nobody declares allow everything, or nothing
     * @param keys by name in lower case; an absent key is not there
     * @param doubts what is not documented or not part of a project, and holds for this request
     */
    record Ask(
            String arn,
            NaiveWorld.Person person,
            String session,
            boolean narrowed,
            boolean unseenAllow,
            Map<String, List<String>> keys,
            Set<Doubt> doubts) {

        boolean isService() {
            return !arn.startsWith("arn:");
        }

        /** Whether it is of another organization or none. */
        boolean isStranger() {
            return arn.contains(STRANGE_ACCOUNT);
        }

        boolean isRole() {
            return arn.contains(":role/");
        }

        String account() {
            return arn.split(":", -1)[4];
        }
    }

    /** What AWS's documentation leaves open, or the project: each is tried both ways. */
    enum Doubt {
        /** A wildcard in the resource of a policy crosses colons, and too few of them do. */
        ACROSS_COLONS,
        /** The star as principal of an {@code Allow} is an AWS service too, and so is whoever {@code NotPrincipal} leaves. */
        STAR_IS_SERVICE,
        /** {@code NotPrincipal} with {@code Deny} spares whom it lists without their account, or a session without its role. */
        SPARED_ALONE,
        /** The repository of a policy that is not resolved is the one that is asked for. */
        IT_IS_HERE,
        /** The account is in the unit. */
        IN_UNIT,
        /** Full access is attached beside each service control policy. */
        FULL_ACCESS
    }

    private final NaiveWorld world;
    private final Ask ask;
    private final String action;
    private final String resource;

    private NaiveEvaluator(NaiveWorld world, Ask ask, String action, String resource) {
        this.world = world;
        this.ask = ask;
        this.action = action;
        this.resource = resource;
    }

    static boolean may(NaiveWorld world, Ask ask, String action, String repository) {
        boolean none = FOR_NO_RESOURCE.contains(action);
        return new NaiveEvaluator(world, ask, action, none ? null : repository).may();
    }

    private boolean may() {
        boolean own = ask.unseenAllow && ask.person == null && !ask.isService();
        boolean limited = false;
        boolean bounded = false;
        if (ask.person != null) {
            List<List<Map<String, Object>>> mine = new ArrayList<>(ask.person.groups());
            mine.add(ask.person.own());
            List<List<Map<String, Object>>> limits = new ArrayList<>();
            if (ask.person.boundary() != null) {
                bounded = true;
                limits.add(ask.person.boundary());
            }
            if (ask.narrowed) {
                limits.add(ask.person.session());
            }
            for (List<Map<String, Object>> policy : mine) {
                if (speaks(policy, "Deny")) {
                    return false;
                }
                own |= speaks(policy, "Allow");
            }
            for (List<Map<String, Object>> policy : limits) {
                if (speaks(policy, "Deny")) {
                    return false;
                }
                limited |= !speaks(policy, "Allow");
            }
        }
        if (!ask.isService() && !ask.isStranger() && !isLetByControls()) {
            return false;
        }
        if (resource == null) {
            return own && !limited;
        }
        for (NaiveWorld.Control control : world.resourceControls()) {
            if (isOver(control, resource.split(":", -1)[4]) && speaks(control.statements(), "Deny")) {
                return false;
            }
        }
        Way best = Way.NOT;
        List<Map<String, Object>> there = new ArrayList<>();
        boolean speaks = !"V1".equals(world.scope()) || IN_FIRST_REGISTRY_POLICIES.contains(action);
        for (Map<String, Object> statement : world.registry()) {
            if (speaks && isAboutResource(statement)) {
                there.add(statement);
            }
        }
        if (!NOT_IN_REPOSITORY_POLICIES.contains(action)) {
            there.addAll(world.onRepository().getOrDefault(resource, List.of()));
            there.addAll(ask.doubts.contains(Doubt.IT_IS_HERE) ? world.somewhere() : List.of());
        }
        for (Map<String, Object> statement : there) {
            if (!isAboutAction(statement) || !holds(statement)) {
                continue;
            }
            if (statement.get("Effect").equals("Deny")) {
                if (isDenied(statement, bounded)) {
                    return false;
                }
            } else {
                Way way = allowed(statement);
                best = way.compareTo(best) > 0 ? way : best;
            }
        }
        if (ask.isService()) {
            return best != Way.NOT;
        }
        boolean allowedByOwn = own && !limited;
        if (!ask.account().equals(resource.split(":", -1)[4])) {
            return allowedByOwn && best != Way.NOT;
        }
        return allowedByOwn || best == Way.ITSELF || best == Way.ROLE && !limited;
    }

    private boolean isLetByControls() {
        for (NaiveWorld.Control control : world.serviceControls()) {
            if (!isOver(control, ask.account())) {
                continue;
            }
            boolean lists = control.statements().stream()
                    .anyMatch(statement -> statement.get("Effect").equals("Allow"));
            if (speaks(control.statements(), "Deny")
                    || lists && !ask.doubts.contains(Doubt.FULL_ACCESS) && !speaks(control.statements(), "Allow")) {
                return false;
            }
        }
        return true;
    }

    private boolean isOver(NaiveWorld.Control control, String account) {
        return control.target().equals(account)
                || control.target().startsWith("ou-") && ask.doubts.contains(Doubt.IN_UNIT);
    }

    private boolean speaks(List<Map<String, Object>> policy, String effect) {
        for (Map<String, Object> statement : policy) {
            if (statement.get("Effect").equals(effect)
                    && isAboutAction(statement)
                    && isAboutResource(statement)
                    && holds(statement)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAboutAction(Map<String, Object> statement) {
        boolean except = statement.containsKey("NotAction");
        boolean found = false;
        for (String pattern : list(statement.get(except ? "NotAction" : "Action"))) {
            found |= like(pattern.toLowerCase(Locale.ROOT), action.toLowerCase(Locale.ROOT));
        }
        return found != except;
    }

    private boolean isAboutResource(Map<String, Object> statement) {
        boolean except = statement.containsKey("NotResource");
        boolean found = false;
        for (String spelled : list(statement.get(except ? "NotResource" : "Resource"))) {
            String pattern = NaiveConditions.filled(spelled, ask.keys);
            found |= pattern != null && (resource == null ? pattern.equals("*") : isResource(pattern));
        }
        return found != except;
    }

    private boolean isResource(String pattern) {
        if (pattern.equals("*")) {
            return true;
        }
        if (ask.doubts.contains(Doubt.ACROSS_COLONS) || pattern.split(":", 6).length < 6 && pattern.endsWith("*")) {
            return like(pattern, resource);
        }
        return NaiveConditions.arnLike(pattern, resource);
    }

    private boolean holds(Map<String, Object> statement) {
        return NaiveConditions.hold(statement.get("Condition"), ask.keys);
    }

    private Way allowed(Map<String, Object> statement) {
        if (statement.containsKey("NotPrincipal")) {
            boolean left = named(statement.get("NotPrincipal")).isEmpty();
            return left && (!ask.isService() || ask.doubts.contains(Doubt.STAR_IS_SERVICE)) ? Way.ITSELF : Way.NOT;
        }
        if (ask.isService() && !ask.doubts.contains(Doubt.STAR_IS_SERVICE)) {
            Object principals = statement.get("Principal");
            boolean listed = principals instanceof Map<?, ?> byType
                    && list(byType.get("Service")).contains(ask.arn);
            return listed ? Way.ITSELF : Way.NOT;
        }
        Way best = Way.NOT;
        for (Way way : named(statement.get("Principal"))) {
            best = way.compareTo(best) > 0 ? way : best;
        }
        return best;
    }

    /** NotPrincipal spares only whom it lists together with the account, and nobody who has a boundary. */
    private boolean isDenied(Map<String, Object> statement, boolean bounded) {
        if (!statement.containsKey("NotPrincipal")) {
            return !named(statement.get("Principal")).isEmpty();
        }
        List<Way> ways = named(statement.get("NotPrincipal"));
        if (ask.isService()) {
            return ways.isEmpty();
        }
        boolean itself = ways.contains(Way.ROLE) || ways.contains(Way.ITSELF);
        boolean whole = ways.contains(Way.ACCOUNT) && (!ask.isRole() || ways.contains(Way.ROLE));
        return bounded || !itself || !whole && !ask.doubts.contains(Doubt.SPARED_ALONE);
    }

    private List<Way> named(Object principals) {
        List<Way> ways = new ArrayList<>();
        if (principals.equals("*")) {
            ways.add(Way.ITSELF);
            return ways;
        }
        Map<?, ?> byType = (Map<?, ?>) principals;
        if (ask.isService()) {
            if (list(byType.get("Service")).contains(ask.arn)
                    || list(byType.get("AWS")).contains("*")) {
                ways.add(Way.ITSELF);
            }
            return ways;
        }
        for (String principal : list(byType.get("AWS"))) {
            String roleName = ask.arn.substring(ask.arn.lastIndexOf('/') + 1);
            String session = "arn:aws:sts::" + ask.account() + ":assumed-role/" + roleName + "/" + ask.session;
            if (principal.equals("*") || ask.isRole() && principal.equals(session)) {
                ways.add(Way.ITSELF);
            } else if (principal.equals(ask.account()) || principal.equals("arn:aws:iam::" + ask.account() + ":root")) {
                ways.add(Way.ACCOUNT);
            } else if (principal.equals(ask.arn)) {
                ways.add(ask.isRole() ? Way.ROLE : Way.ITSELF);
            }
        }
        return ways;
    }

    static List<String> list(Object value) {
        if (value instanceof List<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of((String) value);
    }

    static boolean like(String pattern, String text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        if (pattern.charAt(0) == '*') {
            return like(pattern.substring(1), text) || !text.isEmpty() && like(pattern, text.substring(1));
        }
        return !text.isEmpty()
                && (pattern.charAt(0) == '?' || pattern.charAt(0) == text.charAt(0))
                && like(pattern.substring(1), text.substring(1));
    }
}
