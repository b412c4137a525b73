package io.github.ecrlint.terraform;

import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Which account a plan is for, as far as the plan gives it away. */
final class PlanAccount {
    static final int DIGITS = 12;

    private final List<String> told = new ArrayList<>();
    private final List<String> named = new ArrayList<>();

    private PlanAccount() {}

    /**
     * The account: that of the caller identity that was looked up, or of a registry; else the only one that the provider allows;
     * else the one that all managed resources stand in. Null where there is none of these, or where they differ.
     */
    static String of(Value.Obj plan) {
        PlanAccount found = new PlanAccount();
        Value.Obj before = PlanFile.object(PlanFile.object(plan, "prior_state"), "values");
        found.collect(PlanFile.object(before, "root_module"));
        found.collect(PlanFile.object(PlanFile.object(plan, "planned_values"), "root_module"));
        for (Value.Obj change : PlanFile.objects(plan, "resource_changes")) {
            if ("managed".equals(PlanFile.text(change, "mode"))) {
                found.name(PlanFile.text(PlanFile.object(PlanFile.object(change, "change"), "before"), "arn"));
            }
        }
        if (!found.told.isEmpty()) {
            return only(found.told);
        }
        String allowed = allowed(plan);
        return allowed != null ? allowed : only(found.named);
    }

    private static String only(List<String> accounts) {
        for (String account : accounts) {
            if (!account.equals(accounts.get(0))) {
                return null;
            }
        }
        return accounts.isEmpty() ? null : accounts.get(0);
    }

    private void collect(Value.Obj module) {
        for (Value.Obj resource : PlanFile.objects(module, "resources")) {
            String type = PlanFile.text(resource, "type");
            boolean isManaged = "managed".equals(PlanFile.text(resource, "mode"));
            Value.Obj values = PlanFile.object(resource, "values");
            if ("aws_caller_identity".equals(type)) {
                tell(PlanFile.text(values, "account_id"));
            } else if (isManaged && type != null && type.startsWith("aws_ecr_")) {
                tell(PlanFile.text(values, "registry_id"));
            }
            if (isManaged) {
                name(PlanFile.text(values, "arn"));
            }
        }
        for (Value.Obj child : PlanFile.objects(module, "child_modules")) {
            collect(child);
        }
    }

    private void tell(String account) {
        if (isAccount(account)) {
            told.add(account);
        }
    }

    /** Takes the account of an ARN: {@code arn:aws:iam::111122223333:role/ci}. */
    private void name(String arn) {
        int from = arn == null || !arn.startsWith("arn:") ? -1 : arn.indexOf(':');
        for (int colons = 1; from >= 0 && colons < 4; colons++) {
            from = arn.indexOf(':', from + 1);
        }
        int to = from < 0 ? -1 : arn.indexOf(':', from + 1);
        if (to >= 0 && isAccount(arn.substring(from + 1, to))) {
            named.add(arn.substring(from + 1, to));
        }
    }

    /** The one account in which the default provider of the root module works at all, or null. */
    private static String allowed(Value.Obj plan) {
        Value.Obj providers = PlanFile.object(PlanFile.object(plan, "configuration"), "provider_config");
        Value.Obj expressions = PlanFile.object(PlanFile.object(providers, "aws"), "expressions");
        Value.Obj ids = PlanFile.object(expressions, "allowed_account_ids");
        Value list = ids == null ? null : ids.get("constant_value").orElse(null);
        boolean isOne = list instanceof Value.Seq seq && seq.items().size() == 1;
        Value.Text one = isOne ? ((Value.Seq) list).items().get(0).asText().orElse(null) : null;
        return one != null && isAccount(one.shown()) ? one.shown() : null;
    }

    private static boolean isAccount(String text) {
        if (text == null || text.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
