package io.github.ecrlint.cloudformation;

import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What of a resource's properties says which images run, and as whom they are pulled. */
final class ImageProperties {
    private static final int DEEPEST = 50;

    /** The names of what is read, at any depth; whatever else a resource says may differ without a difference. */
    private static final Set<String> READ = Set.of(
            "AccessRoleArn",
            "AgentRuntimeArtifact",
            "Arn",
            "AuthenticationConfiguration",
            "BaseImage",
            "Code",
            "ComputeConfig",
            "ComputeResources",
            "Container",
            "ContainerConfiguration",
            "ContainerDefinitions",
            "ContainerProperties",
            "Containers",
            "ContainerUri",
            "EcsProperties",
            "EksProperties",
            "ExecutionRoleArn",
            "IamInstanceProfile",
            "Image",
            "ImageConfiguration",
            "ImageIdentifier",
            "ImageName",
            "ImagePullCredentialsType",
            "ImageRepository",
            "ImageRoleArn",
            "ImageUri",
            "InfrastructureRoleArn",
            "InstanceConfiguration",
            "InstanceRole",
            "InstanceRoleArn",
            "JobRoleArn",
            "LaunchTemplateData",
            "Name",
            "Namespace",
            "NodeProperties",
            "NodeRangeProperties",
            "NodeRole",
            "NodeRoleArn",
            "OptionName",
            "OptionSettings",
            "ParentImage",
            "PlatformCapabilities",
            "PodExecutionRoleArn",
            "PodProperties",
            "PrimaryContainer",
            "RepositoryCredentials",
            "RequiresCompatibilities",
            "Role",
            "RoleArn",
            "ServiceRole",
            "SourceConfiguration",
            "TaskProperties",
            "TaskRoleArn",
            "Value",
            "WorkerTypeSpecifications");

    private ImageProperties() {}

    /** Those among what is written; functions and conditions stay around them. */
    static Value among(Value written) {
        return among(written, 0);
    }

    private static Value among(Value written, int depth) {
        if (written instanceof Value.Seq seq) {
            List<Value> items = new ArrayList<>(seq.items().size());
            for (Value item : seq.items()) {
                items.add(among(item, depth));
            }
            return new Value.Seq(items, seq.span());
        }
        if (!(written instanceof Value.Obj obj) || depth > DEEPEST) {
            return written;
        }
        List<Value.Entry> entries = new ArrayList<>();
        for (Value.Entry entry : obj.entries()) {
            String key = entry.key().shown();
            if (key.equals("Fn::If")) {
                entries.add(new Value.Entry(entry.key(), among(entry.value(), depth)));
            } else if (key.startsWith("Fn::") || key.equals("Ref") || key.equals("WorkerTypeSpecifications")) {
                entries.add(entry);
            } else if (READ.contains(key) || depth == 0 && key.equals("Environment")) {
                entries.add(new Value.Entry(entry.key(), among(entry.value(), depth + 1)));
            }
        }
        return new Value.Obj(entries, obj.span());
    }
}
