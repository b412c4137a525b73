package io.github.ecrlint.terraform.eval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every function of Terraform and OpenTofu by name: computed, or an unknown that names it. */
class FunctionsTest {

    /** As {@code terraform metadata functions} and {@code tofu metadata functions} list them, less those of the next tests. */
    private static final Set<String> COMPUTED = Set.of("""
            abs alltrue anytrue base64decode base64encode base64gunzip base64sha256 base64sha512 basename can ceil chomp
            chunklist cidrcontains cidrhost cidrnetmask cidrsubnet cidrsubnets coalesce coalescelist compact concat contains
            csvdecode dirname distinct element endswith ephemeralasnull flatten floor format formatdate formatlist indent
            index join jsondecode jsonencode keys length list log lookup lower map matchkeys max md5 merge min nonsensitive
            one parseint pow range regex regexall replace reverse sensitive setintersection setproduct setsubtract setunion
            sha1 sha256 sha512 signum slice sort split startswith strcontains strrev substr sum
            textdecodebase64 textencodebase64 timeadd timecmp title tobool tolist tomap tonumber toset tostring transpose
            trim trimprefix trimspace trimsuffix try upper urldecode urlencode uuidv5 values yamldecode yamlencode zipmap
            """.trim().split("\\s+", -1));

    @Test
    void everyFunctionThatIsComputedHasRowsInTheTables() throws IOException {
        Set<String> missing = new TreeSet<>(COMPUTED);
        Pattern call = Pattern.compile("\\b(\\w+)\\(");
        for (String table : List.of("/console.tsv", "/expressions.tsv")) {
            for (String row : lines(table)) {
                Matcher calls = call.matcher(row.split("\t", -1)[0]);
                while (calls.find()) {
                    missing.remove(calls.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = FunctionsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file",
                "filebase64",
                "filebase64sha256",
                "filebase64sha512",
                "fileexists",
                "filemd5",
                "filesha1",
                "filesha256",
                "filesha512",
                "templatefile"
            })
    void aFunctionThatReadsAFileSaysWhichOneIsNotThere(String name) {
        String rest = name.equals("templatefile") ? ", {}" : "";
        assertThat(reason(name + "(\"nothing\"" + rest + ")"))
                .isEqualTo("`" + name + "`: there is no readable `nothing` in the project");
    }

    @Test
    void aTemplateOfTheConfigurationIsRendered() {
        String template = "locals {\n  t = \"a$${b}\"\n}\n";
        assertThat(Evaluated.json("templatestring(local.t, { b = 1 })", template))
                .isEqualTo("\"a1\"");
    }

    @Test
    void aSetOfFilesNamesTheDirectoryThatIsNotThere() {
        assertThat(reason("fileset(\"nothing\", \"*\")"))
                .isEqualTo("`fileset`: there is no readable `nothing` in the project");
    }

    /**
     * They ask the clock, chance, the machine, Terraform's own state of mind, or a key that no template has; the bytes of
     * {@code base64gzip} are those that Go's compression makes.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "abspath",
                "base64gzip",
                "bcrypt",
                "convert",
                "issensitive",
                "pathexpand",
                "plantimestamp",
                "rsadecrypt",
                "timestamp",
                "type",
                "uuid",
                "provider::aws::user_agent",
                "provider::terraform::encode_tfvars",
                "provider::time::rfc3339_parse",
                "nothing"
            })
    void aFunctionThatIsNotComputedGivesAnUnknownThatNamesIt(String name) {
        assertThat(reason(name + "(\"x\")")).isEqualTo("`" + name + "` is not evaluated");
    }

    @Test
    void anArnIsPutTogetherAndTakenApartAroundWhatIsNotKnown() {
        String me = "data \"aws_caller_identity\" \"me\" {}\nvariable \"open\" {}\n";
        String own = "data.aws_caller_identity.me.account_id";
        assertThat(Evaluated.json("provider::aws::arn_build(\"aws\", \"iam\", \"\", " + own + ", \"root\")", me))
                .isEqualTo("\"arn:aws:iam::${own account}:root\"");
        assertThat(Evaluated.json("provider::aws::arn_parse(\"arn:aws:iam::${" + own + "}:root\").account_id", me))
                .isEqualTo("\"${own account}\"");
        assertThat(reason("provider::aws::arn_parse(var.open).region")).isEqualTo("`var.open` has no default");
    }

    private static String reason(String expression) {
        Value value = Evaluated.expression(expression, "variable \"open\" {}");
        assertThat(value).isInstanceOf(Value.Unknown.class);
        return ((Value.Unknown) value).because().reason();
    }
}
