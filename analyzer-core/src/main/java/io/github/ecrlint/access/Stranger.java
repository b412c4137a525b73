package io.github.ecrlint.access;

import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What a request has that comes from where no policy names anything: texts of which nothing is known but that. */
final class Stranger {
    static final Value.Text OWN_ACCOUNT = hole(Hole.OWN_ACCOUNT);
    static final Value.Text OWN_ORGANIZATION = hole(Hole.OWN_ORGANIZATION);
    static final Value.Text ACCOUNT = hole(Hole.STRANGE_ACCOUNT);
    static final Value.Text ORGANIZATION = text("o-", "any other organization", "");
    static final Value.Text PATH = text("o-", "any other organization", "/r-0000/ou-0000-00000000/");
    static final Value.Text SERVICE = text("", "any service", ".amazonaws.com");

    /** The keys that a request has if it comes through an endpoint, and else does not. */
    static final String[] ENDPOINT_KEYS = {
        "aws:sourcevpc",
        "aws:sourcevpce",
        "aws:sourcevpcarn",
        "aws:vpceaccount",
        "aws:vpceorgid",
        "aws:vpceorgpaths",
        "aws:vpcsourceip"
    };

    /** The keys that only a request of a service has. */
    static final String[] SERVICE_KEYS = {
        "aws:principalservicename",
        "aws:principalservicenameslist",
        "aws:sourcearn",
        "aws:sourceaccount",
        "aws:sourceowner",
        "aws:sourceorgid",
        "aws:sourceorgpaths"
    };

    /** The keys that no request of a service has. */
    static final String[] PERSON_KEYS = {
        "aws:principalorgid", "aws:principalorgpaths", "aws:principalarn", "aws:sourceip"
    };

    private Stranger() {}

    /** What a request through an endpoint of the own account has for one of {@link #ENDPOINT_KEYS}. */
    static Value.Text ofKey(String key, Value.Text account, Membership membership) {
        return switch (key) {
            case "aws:sourcevpc" -> text("vpc-", "any other VPC", "");
            case "aws:sourcevpce" -> text("vpce-", "any other endpoint", "");
            case "aws:sourcevpcarn" -> arn("ec2", ACCOUNT, text("vpc/vpc-", "any other VPC", ""));
            case "aws:vpceaccount" -> account;
            case "aws:vpceorgid" -> membership.id();
            case "aws:vpceorgpaths" -> membership.path();
            default -> Value.Text.computed("10.0.0.1", Value.NOWHERE);
        };
    }

    /** An ARN in the own partition and no region. */
    static Value.Text arn(String service, Value.Text account, Value.Text resource) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Literal.nowhere("arn:"));
        parts.add(new Part.Open(Hole.PARTITION, Value.NOWHERE));
        parts.add(Part.Literal.nowhere(":" + service + "::"));
        parts.addAll(account.parts());
        parts.add(Part.Literal.nowhere(":"));
        parts.addAll(resource.parts());
        return new Value.Text(parts, resource.span());
    }

    private static Value.Text hole(Hole hole) {
        return new Value.Text(List.of(new Part.Open(hole, Value.NOWHERE)), Value.NOWHERE);
    }

    /** A text that nobody names, between characters that it has to have. */
    static Value.Text text(String before, String what, String after) {
        List<Part> parts = new ArrayList<>(3);
        if (!before.isEmpty()) {
            parts.add(Part.Literal.nowhere(before));
        }
        parts.add(new Part.Open(Hole.stranger(what), Value.NOWHERE));
        if (!after.isEmpty()) {
            parts.add(Part.Literal.nowhere(after));
        }
        return new Value.Text(parts, Value.NOWHERE);
    }
}
