package io.github.ecrlint.rules.twins;

import io.github.ecrlint.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A policy to write in every way.
 *
 * @param policy as JSON, in which {@code @ACCOUNT@} is the own account
 * @param isDocument whether an {@code aws_iam_policy_document} can say it
 * @param ids of the rules that must find something
 */
record Twin(Place place, String policy, boolean isDocument, List<String> ids) {
    private static final String APP = "arn:aws:ecr:eu-west-1:@ACCOUNT@:repository/app";
    private static final String TOKEN = "{'Effect': 'Allow', 'Action': 'ecr:GetAuthorizationToken', 'Resource': '*'}";
    private static final String PULL =
            "{'Effect': 'Allow', 'Action': ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'], 'Resource': '*'}";

    private static final String PUSH =
            "{'Effect': 'Allow', 'Action': ['ecr:BatchCheckLayerAvailability', 'ecr:CompleteLayerUpload',"
                    + " 'ecr:InitiateLayerUpload', 'ecr:PutImage', 'ecr:UploadLayerPart'], 'Resource': '@WHERE@'}";
    private static final String PULL_APP = PULL.replace("'*'", "'" + APP + "'");

    static final List<Twin> ALL = List.of(
            repository("'Principal': {'AWS': '*'}, 'Action': 'ecr:*'", "ECR101", "ECR102", "ECR103"),
            repository("'Principal': {'Service': 'lambda.amazonaws.com'}, 'Action': 'ecr:*'", "ECR109", "ECR201"),
            repository("'NotPrincipal': {'AWS': '111122223333'}, 'Action': 'ecr:PutImage'", "ECR104"),
            repository("'Principal': {'AWS': '111122223333'}, 'Action': 'ecr:*'", "ECR105", "ECR106", "ECR107"),
            repository(
                    "'Principal': {'AWS': '*'}, 'Action': 'ecr:PutImage',"
                            + " 'Condition': {'StringEquals': {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}}",
                    "ECR108"),
            repository("'Principal': {'Service': 'lambda.amazonaws.com'}, 'Action': 'ecr:BatchGetImage'", "ECR109"),
            repository(
                    "'Principal': {'AWS': '111122223333'}, 'Action': 'ecr:BatchGetImage',"
                            + " 'Condition': {'StringEqualsIfExists': {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}}",
                    "ECR114"),
            repository(
                    "'Principal': {'AWS': ['arn:aws:iam::111122223333:root', 'arn:aws:iam::111122223333:role/ci']},"
                            + " 'Action': 'ecr:BatchGetImage'",
                    "ECR206"),
            repository("'Principal': {'AWS': '@ACCOUNT@'}, 'Action': 'ecr:GetAuthorizationToken'", "ECR303"),
            repository(
                    "'Principal': {'Service': 'lambda.amazonaws.com'}, 'Action': ['ecr:BatchGetImage',"
                            + " 'ecr:GetDownloadUrlForLayer'], 'Condition': {'StringEquals': {'aws:SourceAccount':"
                            + " '@ACCOUNT@'}}}, {'Effect': 'Deny', 'Principal': '*', 'Action': 'ecr:*', 'Condition':"
                            + " {'StringNotEquals': {'aws:SourceVpce': 'vpce-1a2b3c4d'}}",
                    "ECR311"),
            repository(
                    "'Principal': {'Service': 'lambda.amazonaws.com'}, 'Action': 'ecr:BatchGetImage',"
                            + " 'Condition': {'StringEquals': {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}}",
                    "ECR313"),
            repository("'Principal': {'AWS': '@ACCOUNT@'}, 'Action': 'ecr:CreateRepository'", "ECR314"),
            repository("'Principal': {'AWS': '@ACCOUNT@'}, 'Action': 'ecr:PutImages'", "ECR405"),
            repository(
                    "'Principal': {'AWS': '*'}, 'Action': 'ecr:PutImage',"
                            + " 'Condition': {'StringEqual': {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}}",
                    "ECR406"),
            repository(
                    "'Principal': {'AWS': '*'}, 'Action': 'ecr:PutImage',"
                            + " 'Condition': {'StringEquals': {'aws:PrincipalOrg': 'o-a1b2c3d4e5'}}",
                    "ECR407"),
            repository("'Principal': {'AWS': '11112222333'}, 'Action': 'ecr:BatchGetImage'", "ECR409"),
            repository(
                    "'Principal': {'AWS': 'arn:aws:iam::111122223333:group/ci'}, 'Action': 'ecr:BatchGetImage'",
                    "ECR410"),
            repository(
                    "'Principal': {'AWS': '@ACCOUNT@'}, 'Action': 'ecr:BatchGetImage', 'Resource': '" + APP + "'",
                    "ECR419"),
            repository(
                    "'Principal': {'AWS': '*'}, 'Action': 'ecr:PutImage',"
                            + " 'Condition': {'IpAddress': {'aws:SourceIp': '300.0.113.0/24'}}",
                    "ECR421"),
            repository(
                    "'Principal': {'AWS': '*'}, 'Action': 'ecr:PutImage',"
                            + " 'Condition': {'StringLike': {'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/r-ab12/*'}}",
                    "ECR422"),
            new Twin(
                    Place.REGISTRY,
                    policy("{'Effect': 'Allow', 'Principal': {'AWS': '*'}, 'Action': 'ecr:ReplicateImage',"
                            + " 'Resource': '*'}"),
                    true,
                    List.of("ECR110")),
            new Twin(
                    Place.REGISTRY,
                    policy("{'Effect': 'Allow', 'Principal': {'AWS': '111122223333'}, 'Action': 'ecr:PutImage',"
                            + " 'Resource': '*'}"),
                    true,
                    List.of("ECR111")),
            new Twin(
                    Place.TEMPLATE,
                    policy("{'Effect': 'Allow', 'Principal': {'AWS': '*'}, 'Action': 'ecr:BatchGetImage'}"),
                    true,
                    List.of("ECR112")),
            new Twin(
                    Place.TRUST,
                    policy("{'Effect': 'Allow', 'Principal': {'AWS': '*'}, 'Action': 'sts:AssumeRole'}"),
                    true,
                    List.of("ECR113")),
            role("{'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': '*'}", "ECR202"),
            role(TOKEN + ", " + PULL + ", " + PUSH.replace("@WHERE@", "*"), "ECR203"),
            role("{'Effect': 'Allow', 'Action': 'ecr:*', 'Resource': '" + APP + "'}", "ECR205"),
            role("{'Effect': 'Allow', 'NotAction': 'iam:*', 'Resource': '*'}", "ECR204"),
            role(PULL, "ECR301"),
            role(
                    PULL + ", {'Effect': 'Allow', 'Action': 'ecr:GetAuthorizationToken', 'Resource': '" + APP + "'}",
                    "ECR302"),
            role(
                    PULL_APP + ", " + TOKEN + ", {'Effect': 'Deny', 'Action': 'ecr:*', 'NotResource': '" + APP + "'}",
                    "ECR304"),
            role(
                    TOKEN + ", {'Effect': 'Allow', 'Action': ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage'],"
                            + " 'Resource': '" + APP + "'}",
                    "ECR305"),
            role(
                    TOKEN + ", {'Effect': 'Allow', 'Action': ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage',"
                            + " 'ecr:PutImage', 'ecr:UploadLayerPart'], 'Resource': '" + APP + "'}",
                    "ECR306"),
            role(
                    PULL + ", " + TOKEN + ", {'Effect': 'Allow', 'Action': 'ecr:PutImage',"
                            + " 'Resource': 'arn:aws:ecr:eu-west-1::repository/app'}",
                    "ECR312"),
            role("{'Effect': 'Allow', 'Action': 'ecr-public:GetAuthorizationToken', 'Resource': '*'}", "ECR315"),
            role(TOKEN + ", " + PUSH.replace("@WHERE@", APP), "ECR317"),
            role("{'Effect': 'Allow', 'Action': 'ecr:DescribeRegistry', 'Resource': '" + APP + "'}", "ECR318"),
            role(
                    "{'Effect': 'Allow', 'Principal': {'AWS': '@ACCOUNT@'}, 'Action': 'ecr:BatchGetImage', 'Resource':"
                            + " '*'}",
                    "ECR401"),
            role("{'Effect': 'Allow', 'Action': 'ecr:BatchGetImage', 'Resource': 'app'}", "ECR408"),
            role("{'Sid': 'pull images', 'Effect': 'Allow', 'Action': 'ecr:BatchGetImage', 'Resource': '*'}", "ECR411"),
            role(
                    "{'Effect': 'Allow', 'Action': 'ecr:PutImage', 'Resource':"
                            + " 'arn:aws:ecr:eu-west-1:111122223333:repository/${aws:username'}",
                    "ECR423"),
            elsewhere("'2012-10-17'", "{'Effect': 'Allow', 'Resource': '*'}", "ECR403"),
            elsewhere("'2012-10-17'", "{'Effect': 'Allow', 'Actions': 'ecr:PutImage', 'Resource': '*'}", "ECR404"),
            elsewhere("'2012-10-18'", TOKEN, "ECR412"),
            elsewhere(
                    "'2012-10-17'",
                    "{'Sid': 'A', 'Effect': 'Allow', 'Action': 'ecr:PutImage', 'Resource': '*'},"
                            + " {'Sid': 'A', 'Effect': 'Allow', 'Action': 'ecr:BatchGetImage', 'Resource': '*'}",
                    "ECR414"),
            elsewhere(
                    "'2008-10-17'",
                    "{'Effect': 'Allow', 'Action': 'ecr:PutImage', 'Resource':"
                            + " 'arn:aws:ecr:eu-west-1:111122223333:repository/${aws:username}'}",
                    "ECR417"),
            elsewhere("'2012-10-17'", "{'Effect': 'allow', 'Action': 'ecr:PutImage', 'Resource': '*'}", "ECR420"));

    private static Twin repository(String statement, String... ids) {
        return new Twin(Place.REPOSITORY, policy("{'Effect': 'Allow', " + statement + "}"), true, List.of(ids));
    }

    private static Twin role(String statements, String... ids) {
        return new Twin(Place.ROLE, policy(statements), true, List.of(ids));
    }

    /** What an {@code aws_iam_policy_document} cannot say, or says otherwise. */
    private static Twin elsewhere(String version, String statements, String... ids) {
        return new Twin(Place.ROLE, policy(version, statements), false, List.of(ids));
    }

    private static String policy(String statements) {
        return policy("'2012-10-17'", statements);
    }

    private static String policy(String version, String statements) {
        return ("{'Version': " + version + ", 'Statement': [" + statements + "]}").replace('\'', '"');
    }

    String name() {
        return ids + " " + place;
    }

    /** The files, by name, all of which say the same. */
    Map<String, String> forms() {
        Value.Obj read = Notation.read(policy);
        Map<String, String> forms = new LinkedHashMap<>();
        String template = place.json().replace("@POLICY@", policy);
        forms.put("template.json", Notation.json(Notation.read(template)));
        forms.put("template.yaml", Notation.yaml(Notation.read(template), 0).stripLeading() + "\n");
        forms.put("jsonencode.tf", place.hcl().replace("@POLICY@", "jsonencode(" + Notation.hcl(read) + ")"));
        forms.put(
                "heredoc.tf",
                place.hcl().replace("@POLICY@", Notation.heredoc(policy).stripTrailing()));
        if (isDocument) {
            forms.put(
                    "document.tf",
                    place.hcl().replace("@POLICY@", "data.aws_iam_policy_document.twin.json")
                            + "\ndata \"aws_iam_policy_document\" \"twin\" {\n" + Notation.document(read) + "}\n");
        }
        return forms;
    }

    /** A message in which the resource that carries a policy has the same name in both languages. */
    static String withoutAddresses(String message) {
        return message.replace("`aws_iam_role_policy.ci`", "`ci`")
                .replace("`aws_iam_role.ci`", "`ci`")
                .replace("`aws_ecr_repository_policy.app`", "`app`")
                .replace("`aws_ecr_registry_policy.registry`", "`registry`")
                .replace("`Ci`", "`ci`")
                .replace("`App`", "`app`")
                .replace("`Registry`", "`registry`");
    }
}
