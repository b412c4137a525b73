package io.github.ecrlint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import io.github.ecrlint.policy.Policy;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds that what takes a search is not even loaded for policies as people write them. */
class OrdinaryPolicyTest {
    private static final List<String> ORDINARY = List.of(
            "{'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*'}",
            "{'Effect': 'Allow', 'Principal': {'AWS': ['111122223333', 'arn:aws:iam::111122223333:role/ci']}, 'Action': 'ecr:*'}",
            "{'Effect': 'Allow', 'Principal': {'Service': 'lambda.amazonaws.com'}, 'Action': 'ecr:*', 'Condition': {"
                    + "'StringLike': {'aws:SourceArn': 'arn:aws:lambda:eu-west-1:111122223333:function:*'}}}",
            "{'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*', 'Condition': {"
                    + "'StringEquals': {'aws:PrincipalOrgID': 'o-1'}}}",
            "{'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*', 'Condition': {"
                    + "'ForAnyValue:StringLike': {'aws:PrincipalOrgPaths': 'o-1/r-ab12/ou-ab12-11111111/*'}}}",
            "{'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*', 'Condition': {"
                    + "'ArnLike': {'aws:PrincipalArn': ['arn:aws:iam::111122223333:role/ci-*', 'arn:aws:iam::*:role/x']}}}",
            "{'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*'}, {'Effect': 'Deny', 'Principal': '*', 'Action': '*', "
                    + "'Condition': {'StringNotEquals': {'aws:PrincipalOrgID': 'o-1'}, 'Bool': {'aws:PrincipalIsAWSService': 'false'}}}",
            "{'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*'}, {'Effect': 'Deny', 'Principal': '*', 'Action': '*', "
                    + "'Condition': {'ArnNotLike': {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/ci-*'}}}",
            "{'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*'}, {'Effect': 'Deny', 'Principal': '*', 'Action': '*', "
                    + "'Condition': {'NotIpAddress': {'aws:SourceIp': ['203.0.113.0/24', '10.0.0.0/8']}}}",
            "{'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*', 'Condition': {"
                    + "'StringEquals': {'aws:PrincipalTag/team': ['red', 'blue']}}}, {'Effect': 'Deny', 'Principal': {"
                    + "'AWS': 'arn:aws:iam::111122223333:role/ci'}, 'Action': '*'}");
    private static final String HARD = "{'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*', 'Condition': {"
            + "'StringLike': {'aws:PrincipalTag/team': 'ci-*'}, 'StringNotLike': {'aws:PrincipalTag/team': 'c*'}}}";

    /** Asks everything that can be asked of a policy; called in a loader of its own. */
    public static final class Asking implements Runnable {
        @Override
        public void run() {
            for (String statements : ORDINARY) {
                ask(statements);
            }
        }

        static void ask(String statements) {
            Policy policy = Texts.repositoryPolicy(statements);
            Reach reach = Reach.of(policy.statements().get(0), policy, "ecr:PutImage");
            reach.everyone();
            reach.defeated();
            for (Reached reached : reach.reached()) {
                for (Bound bound : Bound.values()) {
                    reached.unbound(bound);
                }
            }
        }
    }

    /** The same for a policy that takes a search. */
    public static final class AskingHard implements Runnable {
        @Override
        public void run() {
            Asking.ask(HARD);
        }
    }

    @Test
    void ordinaryPoliciesNeverLoadTheSearch() throws Exception {
        assertThat(loadedBy(Asking.class))
                .contains(Escape.class.getName())
                .noneMatch(OrdinaryPolicyTest::isOfTheSearch);
        assertThat(loadedBy(AskingHard.class)).anyMatch(OrdinaryPolicyTest::isOfTheSearch);
    }

    private static boolean isOfTheSearch(String name) {
        return name.startsWith(ValueSearch.class.getName())
                || name.startsWith(Spelling.class.getName())
                || name.startsWith("io.github.ecrlint.policy.TextSearch")
                || name.startsWith("io.github.ecrlint.policy.Tracks");
    }

    private static List<String> loadedBy(Class<?> task) throws Exception {
        try (Loader loader = new Loader()) {
            Runnable asking =
                    (Runnable) loader.loadClass(task.getName()).getConstructor().newInstance();
            asking.run();
            return loader.loaded;
        }
    }

    /** Loads the classes of the project anew, and keeps a list of them. */
    private static final class Loader extends URLClassLoader {
        private final List<String> loaded = new ArrayList<>();

        Loader() throws IOException {
            super(urls(), OrdinaryPolicyTest.class.getClassLoader());
        }

        private static URL[] urls() throws IOException {
            List<URL> urls = new ArrayList<>();
            for (String path : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
                urls.add(Path.of(path).toUri().toURL());
            }
            return urls.toArray(new URL[0]);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("io.github.ecrlint.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            if (known == null) {
                known = findClass(name);
                loaded.add(name);
            }
            return known;
        }
    }
}
