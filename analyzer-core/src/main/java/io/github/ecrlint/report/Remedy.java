package io.github.ecrlint.report;

/** What a user can do so that ecrlint knows what it does not. */
final class Remedy {
    private Remedy() {}

    /** The advice for a reason, in one line; empty where there is none. */
    static String of(String reason) {
        String name = firstName(reason);
        if (reason.startsWith("`var.") && !reason.contains("is not declared")) {
            String variable = name.substring("var.".length());
            return "give the variable a value: `--var " + variable
                    + "=...`, `--var-file`, a `.tfvars` file or a default";
        }
        if (reason.startsWith("parameter `")) {
            return "give the parameter a value: `--var " + name + "=...`, `--parameters`, or a default";
        }
        if (reason.contains("is outside the tree")) {
            return "check where `terraform init` has put the module, or say its outputs in variables";
        }
        if (reason.contains("`Fn::ImportValue`")) {
            return "check the template that exports the value together with this one";
        }
        if (reason.contains("is not part of the project")) {
            return "check the template or module that declares it together with this one";
        }
        if (reason.contains("there is no readable `")) {
            return "put the file where the module looks for it";
        }
        if (reason.contains("is looked up at run time") || reason.contains("is known only at run time")) {
            return "say the value in the module, or check a plan: `terraform show -json`";
        }
        if (reason.contains("is known only when it is deployed")) {
            return "nothing before the deployment, unless the value is said in the template";
        }
        if (reason.contains("may be attached to it") || reason.contains("several have this name")) {
            return "give the identity a name of its own";
        }
        if (reason.startsWith("it hangs on the conditions of the request")) {
            return "each request is decided by itself; `ecrlint can` shows the statements";
        }
        return "";
    }

    private static String firstName(String text) {
        int from = text.indexOf('`');
        int to = from < 0 ? -1 : text.indexOf('`', from + 1);
        return to < 0 ? "" : text.substring(from + 1, to);
    }
}
