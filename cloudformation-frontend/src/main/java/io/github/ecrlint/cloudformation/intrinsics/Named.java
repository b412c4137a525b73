package io.github.ecrlint.cloudformation.intrinsics;

/** The resource types whose names and ARNs are known: one line each. */
enum Named {
    REPOSITORY("AWS::ECR::Repository", "RepositoryName", "ecr", true, "repository/"),
    PUBLIC_REPOSITORY("AWS::ECR::PublicRepository", "RepositoryName", "ecr-public", false, "repository/"),
    ROLE("AWS::IAM::Role", "RoleName", "iam", false, "role"),
    USER("AWS::IAM::User", "UserName", "iam", false, "user"),
    GROUP("AWS::IAM::Group", "GroupName", "iam", false, "group"),
    SERVICE_LINKED_ROLE("AWS::IAM::ServiceLinkedRole", "RoleName", "iam", false, "role"),
    MANAGED_POLICY("AWS::IAM::ManagedPolicy", "ManagedPolicyName", "iam", false, "policy"),
    INSTANCE_PROFILE("AWS::IAM::InstanceProfile", "InstanceProfileName", "iam", false, "instance-profile");

    private static final Named[] ALL = values();

    private final String type;
    private final String nameProperty;
    private final String service;
    private final boolean regional;
    private final String kind;

    Named(String type, String nameProperty, String service, boolean regional, String kind) {
        this.type = type;
        this.nameProperty = nameProperty;
        this.service = service;
        this.regional = regional;
        this.kind = kind;
    }

    /** The line for a resource type, or null. */
    static Named of(String type) {
        for (Named named : ALL) {
            if (named.type.equals(type)) {
                return named;
            }
        }
        return null;
    }

    String nameProperty() {
        return nameProperty;
    }

    /** The service segment of the ARN. */
    String service() {
        return service;
    }

    /** Whether the ARN names a region. */
    boolean isRegional() {
        return regional;
    }

    /** What stands before the name in the last segment of the ARN. */
    String kind() {
        return kind;
    }

    /** Whether a path stands between kind and name. */
    boolean hasPath() {
        return service.equals("iam");
    }

    /** Whether {@code Ref} gives the ARN instead of the name. */
    boolean refersByArn() {
        return this == MANAGED_POLICY;
    }
}
