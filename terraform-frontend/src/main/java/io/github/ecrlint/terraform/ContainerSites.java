package io.github.ecrlint.terraform;

import io.github.ecrlint.model.ImageConsumer.Kind;
import io.github.ecrlint.value.Value;
import java.util.List;

/** Containers that stand as JSON in an attribute: those of ECS tasks and of Batch jobs. */
final class ContainerSites {
    private ContainerSites() {}

    static void task(Site of, Facts facts) {
        Kind kind = isFargate(of.texts("requires_compatibilities")) ? Kind.ECS_FARGATE_TASK : Kind.ECS_TASK;
        Consumer task = new Consumer(of, kind).puller(of, "execution_role_arn").other(of, "task_role_arn");
        images(of.json("container_definitions"), task);
        task.into(facts);
    }

    /** Whether something runs on Fargate and nowhere else. */
    private static boolean isFargate(List<Value.Text> places) {
        for (Value.Text place : places) {
            if (!place.is("FARGATE")) {
                return false;
            }
        }
        return !places.isEmpty();
    }

    private static Kind kindOfJob(Site of) {
        return isFargate(of.texts("platform_capabilities")) ? Kind.BATCH_FARGATE_JOB : Kind.BATCH_JOB;
    }

    static void job(Site of, Facts facts) {
        Value container = of.json("container_properties");
        if (container != null) {
            single(of, container, facts);
        }
        Value ecs = of.json("ecs_properties");
        if (ecs != null) {
            tasks(of, ecs, facts);
        }
        Value nodes = of.json("node_properties");
        if (nodes != null) {
            for (Value range : items(get(nodes, "nodeRangeProperties"))) {
                Value one = get(range, "container");
                Value several = get(range, "ecsProperties");
                if (one != null) {
                    single(of, one, facts);
                }
                if (several != null) {
                    tasks(of, several, facts);
                }
            }
        }
        for (Site eks : of.blocks("eks_properties")) {
            pods(of, eks, facts);
        }
    }

    private static void single(Site of, Value container, Facts facts) {
        Consumer job = new Consumer(of, kindOfJob(of));
        image(container, job);
        puller(container, job);
        other("jobRoleArn", container, job);
        job.into(facts);
    }

    private static void tasks(Site of, Value ecs, Facts facts) {
        for (Value task : items(get(ecs, "taskProperties"))) {
            Consumer job = new Consumer(of, kindOfJob(of));
            images(get(task, "containers"), job);
            puller(task, job);
            other("taskRoleArn", task, job);
            job.into(facts);
        }
    }

    /** The nodes pull what the pods run. */
    private static void pods(Site of, Site eks, Facts facts) {
        Consumer job = new Consumer(of, Kind.BATCH_JOB);
        for (Site pod : eks.blocks("pod_properties")) {
            for (Site container : pod.blocks("containers")) {
                job.image(container, "image");
            }
        }
        job.into(facts);
    }

    private static void images(Value containers, Consumer into) {
        for (Value container : items(containers)) {
            image(container, into);
        }
    }

    /** The image of a container; one that is not known where the container is not. */
    private static void image(Value container, Consumer into) {
        into.image(container instanceof Value.Unknown ? container : get(container, "image"));
    }

    private static void puller(Value of, Consumer into) {
        Value role = get(of, "executionRoleArn");
        if (role != null) {
            into.puller("executionRoleArn", role, role.span());
        }
    }

    private static void other(String name, Value of, Consumer into) {
        Value role = get(of, name);
        if (role != null) {
            into.other(name, role, role.span());
        }
    }

    /** The items of a list; what is no list is one item. */
    private static List<Value> items(Value list) {
        if (list instanceof Value.Seq seq) {
            return seq.items();
        }
        return list == null ? List.of() : List.of(list);
    }

    private static Value get(Value object, String key) {
        return object instanceof Value.Obj obj ? obj.get(key).orElse(null) : null;
    }
}
