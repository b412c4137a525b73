package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.intrinsics.Resource;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.ImageConsumer;
import io.github.ecrlint.model.ImageConsumer.Kind;
import io.github.ecrlint.model.ImageConsumer.RoleUse;
import io.github.ecrlint.policy.Scenario;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Job definitions of AWS Batch: one container, several in a task or a pod, or one for each range of nodes. */
final class BatchJobs {
    private final Gathering all;
    private final Resource resource;
    private final Optional<Value> properties;
    private final Scenario when;

    /** @param properties as they are in a scenario */
    BatchJobs(Gathering all, Resource resource, Value.Obj properties, Scenario when) {
        this.all = all;
        this.resource = resource;
        this.properties = Optional.of(properties);
        this.when = when;
    }

    void read() {
        container(Consumers.in(properties, "ContainerProperties"));
        tasks(Consumers.in(properties, "EcsProperties"));
        Optional<Value> nodes = Consumers.in(properties, "NodeProperties");
        for (Value range : Consumers.list(Consumers.in(nodes, "NodeRangeProperties"))) {
            container(Consumers.in(Optional.of(range), "Container"));
            tasks(Consumers.in(Optional.of(range), "EcsProperties"));
            pods(Consumers.in(Optional.of(range), "EksProperties"));
        }
        pods(Consumers.in(properties, "EksProperties"));
    }

    private void container(Optional<Value> container) {
        List<Value.Text> images = new ArrayList<>();
        Consumers.image(Consumers.in(container, "Image"), images);
        add(
                images,
                Consumers.role("ExecutionRoleArn", Consumers.in(container, "ExecutionRoleArn")),
                Consumers.role("JobRoleArn", Consumers.in(container, "JobRoleArn")));
    }

    private void tasks(Optional<Value> properties) {
        for (Value item : Consumers.list(Consumers.in(properties, "TaskProperties"))) {
            Optional<Value> task = Optional.of(item);
            add(
                    images(Consumers.in(task, "Containers")),
                    Consumers.role("ExecutionRoleArn", Consumers.in(task, "ExecutionRoleArn")),
                    Consumers.role("TaskRoleArn", Consumers.in(task, "TaskRoleArn")));
        }
    }

    /** The role of the nodes pulls, which is not named here. */
    private void pods(Optional<Value> properties) {
        Optional<Value> pod = Consumers.in(properties, "PodProperties");
        add(images(Consumers.in(pod, "Containers")), Optional.empty(), Optional.empty());
    }

    private static List<Value.Text> images(Optional<Value> containers) {
        List<Value.Text> images = new ArrayList<>();
        for (Value container : Consumers.list(containers)) {
            Consumers.image(Consumers.in(Optional.of(container), "Image"), images);
        }
        return images;
    }

    private void add(List<Value.Text> images, Optional<RoleUse> puller, Optional<RoleUse> jobRole) {
        if (!images.isEmpty()) {
            List<RoleUse> others = jobRole.isPresent() ? List.of(jobRole.get()) : List.of();
            boolean fargate = Consumers.isFargate(Consumers.in(properties, "PlatformCapabilities"));
            Kind kind = fargate ? Kind.BATCH_FARGATE_JOB : Kind.BATCH_JOB;
            all.add(
                    new Fact.Consumes(new ImageConsumer(kind, resource.id(), images, puller, others, resource.span())),
                    when);
        }
    }
}
