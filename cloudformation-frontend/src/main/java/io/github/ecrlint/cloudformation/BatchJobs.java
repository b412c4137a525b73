package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.intrinsics.Resource;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.ImageConsumer;
import io.github.ecrlint.model.ImageConsumer.Kind;
import io.github.ecrlint.model.ImageConsumer.RoleUse;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Job definitions of AWS Batch: one container, several in a task or a pod, or one for each range of nodes. */
final class BatchJobs {
    private final Gathering all;

    BatchJobs(Gathering all) {
        this.all = all;
    }

    void read(Resource resource) {
        container(resource, all.value(resource, "ContainerProperties"));
        tasks(resource, all.value(resource, "EcsProperties"));
        Optional<Value> nodes = all.value(resource, "NodeProperties");
        for (Value range : Consumers.list(Consumers.in(nodes, "NodeRangeProperties"))) {
            container(resource, Consumers.in(Optional.of(range), "Container"));
            tasks(resource, Consumers.in(Optional.of(range), "EcsProperties"));
            pods(resource, Consumers.in(Optional.of(range), "EksProperties"));
        }
        pods(resource, all.value(resource, "EksProperties"));
    }

    private void container(Resource resource, Optional<Value> container) {
        List<Value.Text> images = new ArrayList<>();
        Consumers.image(Consumers.in(container, "Image"), images);
        add(
                resource,
                images,
                Consumers.role("ExecutionRoleArn", Consumers.in(container, "ExecutionRoleArn")),
                Consumers.role("JobRoleArn", Consumers.in(container, "JobRoleArn")));
    }

    private void tasks(Resource resource, Optional<Value> properties) {
        for (Value item : Consumers.list(Consumers.in(properties, "TaskProperties"))) {
            Optional<Value> task = Optional.of(item);
            add(
                    resource,
                    images(Consumers.in(task, "Containers")),
                    Consumers.role("ExecutionRoleArn", Consumers.in(task, "ExecutionRoleArn")),
                    Consumers.role("TaskRoleArn", Consumers.in(task, "TaskRoleArn")));
        }
    }

    /** The role of the nodes pulls, which is not named here. */
    private void pods(Resource resource, Optional<Value> properties) {
        Optional<Value> pod = Consumers.in(properties, "PodProperties");
        add(resource, images(Consumers.in(pod, "Containers")), Optional.empty(), Optional.empty());
    }

    private static List<Value.Text> images(Optional<Value> containers) {
        List<Value.Text> images = new ArrayList<>();
        for (Value container : Consumers.list(containers)) {
            Consumers.image(Consumers.in(Optional.of(container), "Image"), images);
        }
        return images;
    }

    private void add(Resource resource, List<Value.Text> images, Optional<RoleUse> puller, Optional<RoleUse> jobRole) {
        if (!images.isEmpty()) {
            List<RoleUse> others = jobRole.isPresent() ? List.of(jobRole.get()) : List.of();
            boolean fargate = Consumers.isFargate(all.value(resource, "PlatformCapabilities"));
            Kind kind = fargate ? Kind.BATCH_FARGATE_JOB : Kind.BATCH_JOB;
            all.add(new Fact.Consumes(new ImageConsumer(kind, resource.id(), images, puller, others, resource.span())));
        }
    }
}
