package io.github.ecrlint.cloudformation.transform;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The roles that SAM makes beside that of a function or state machine: of its events, and of its deployments.
 *
 * <p>Source: AWS SAM Developer Guide, "Generated AWS CloudFormation resources". None of them is granted anything of ECR, so that they
 * are made without policies; but templates name them.
 */
final class MadeRoles {
    private static final String DEPLOYMENTS = "CodeDeployServiceRole";

    private final List<Value.Entry> resources;
    private boolean deploys;

    /** @param resources gets the roles */
    MadeRoles(List<Value.Entry> resources) {
        this.resources = resources;
    }

    void ofFunction(Value.Entry function, Value.Obj body, Value.Obj properties) {
        if (properties.get("DeploymentPreference").orElse(null) instanceof Value.Obj preference
                && preference.get("Role").isEmpty()
                && !isOff(preference)
                && !deploys) {
            deploys = true;
            // one for all functions: there when any of them is
            add(
                    DEPLOYMENTS,
                    Made.object(body.span()),
                    "codedeploy.amazonaws.com",
                    function.key().span());
        }
        ofEvents(function, body, properties, true);
    }

    private static boolean isOff(Value.Obj preference) {
        Value enabled = preference.get("Enabled").orElse(null);
        return enabled instanceof Value.Bool bool && !bool.value();
    }

    void ofStateMachine(Value.Entry machine, Value.Obj body, Value.Obj properties) {
        ofEvents(machine, body, properties, false);
    }

    private void ofEvents(Value.Entry resource, Value.Obj body, Value.Obj properties, boolean isOfFunction) {
        if (!(properties.get("Events").orElse(null) instanceof Value.Obj events)) {
            return;
        }
        for (Value.Entry event : events.entries()) {
            if (event.value() instanceof Value.Obj obj && obj.get("Type").orElse(null) instanceof Value.Text type) {
                boolean isGiven = obj.get("Properties").orElse(null) instanceof Value.Obj own
                        && own.get("RoleArn").isPresent();
                String service = isGiven ? null : service(type.shown(), isOfFunction);
                if (service != null) {
                    add(
                            resource.key().shown() + event.key().shown() + "Role",
                            body,
                            service,
                            event.key().span());
                }
            }
        }
    }

    /** Who calls as the role of an event; null where the event needs none. */
    private static String service(String event, boolean isOfFunction) {
        return switch (event) {
            case "ScheduleV2" -> "scheduler.amazonaws.com";
            case "Schedule", "CloudWatchEvent", "EventBridgeRule" -> isOfFunction ? null : "events.amazonaws.com";
            case "Api" -> isOfFunction ? null : "apigateway.amazonaws.com";
            default -> null;
        };
    }

    private void add(String id, Value.Obj body, String service, Span place) {
        List<Value.Entry> role = new ArrayList<>();
        role.add(Made.entry("AssumeRolePolicyDocument", Made.trust(service, place)));
        resources.add(
                new Value.Entry(Value.Text.computed(id, place), Made.resource(body, "AWS::IAM::Role", role, place)));
    }
}
