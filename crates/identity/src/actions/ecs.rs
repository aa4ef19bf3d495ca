//! Needs of ECS's operations.

use shapes::Value;

use super::{Need, Place, text, texts};

/// What an operation of ECS needs.
pub(super) fn need(operation: &str, input: &Value, place: &Place) -> Need {
    let cluster = short(text(input, "cluster").unwrap_or("default"));
    let cluster_arn = place.arn("ecs", &format!("cluster/{cluster}"));
    let inside = |kind: &str, names: &[&str]| -> Vec<String> {
        let one = |given: &&str| place.arn_or(given, "ecs", &format!("{kind}/{cluster}/"));
        texts(input, names).iter().map(one).collect()
    };
    let task_definition = || text(input, "taskDefinition").map(|t| definition(t, place));
    let resources = match operation {
        "CreateCluster" => {
            let name = text(input, "clusterName").unwrap_or("default");
            vec![place.arn("ecs", &format!("cluster/{name}"))]
        }
        "DescribeClusters" => {
            let given = texts(input, &["clusters"]);
            let given = if given.is_empty() { vec!["default"] } else { given };
            given.into_iter().map(|c| place.arn_or(c, "ecs", "cluster/")).collect()
        }
        "DeleteCluster"
        | "UpdateCluster"
        | "UpdateClusterSettings"
        | "PutClusterCapacityProviders"
        | "RegisterContainerInstance"
        | "DeregisterContainerInstance"
        | "ListContainerInstances"
        | "SubmitTaskStateChange"
        | "SubmitContainerStateChange"
        | "SubmitAttachmentStateChanges"
        | "ListAttributes" => vec![cluster_arn.clone()],
        "RunTask" | "StartTask" => task_definition().into_iter().collect(),
        "RegisterTaskDefinition" => text(input, "family")
            .map(|f| place.arn("ecs", &format!("task-definition/{f}:*")))
            .into_iter()
            .collect(),
        "DeleteTaskDefinitions" => {
            texts(input, &["taskDefinitions"]).into_iter().map(|t| definition(t, place)).collect()
        }
        "CreateService" => inside("service", &["serviceName"]),
        "UpdateService"
        | "DeleteService"
        | "ListServiceDeployments"
        | "CreateTaskSet"
        | "UpdateServicePrimaryTaskSet" => inside("service", &["service"]),
        "DescribeServices" => inside("service", &["services"]),
        "DescribeServiceDeployments" => inside("service-deployment", &["serviceDeploymentArns"]),
        "StopServiceDeployment" => inside("service-deployment", &["serviceDeploymentArn"]),
        "DescribeServiceRevisions" => inside("service-revision", &["serviceRevisionArns"]),
        "DescribeTaskSets" | "UpdateTaskSet" | "DeleteTaskSet" => {
            let service = short(text(input, "service").unwrap_or_default());
            inside(&format!("task-set/{cluster}/{service}"), &["taskSet", "taskSets"])
                .into_iter()
                .map(|a| a.replace(&format!("/{service}/{cluster}/"), &format!("/{service}/")))
                .collect()
        }
        "StopTask" => inside("task", &["task"]),
        "DescribeTasks" | "GetTaskProtection" | "UpdateTaskProtection" => inside("task", &["tasks"]),
        "DescribeContainerInstances" | "UpdateContainerInstancesState" => {
            inside("container-instance", &["containerInstances"])
        }
        "UpdateContainerAgent" | "Poll" | "StartTelemetrySession" => {
            inside("container-instance", &["containerInstance"])
        }
        "ListTasks" => vec![place.arn("ecs", &format!("container-instance/{cluster}/*"))],
        "PutAttributes" | "DeleteAttributes" => {
            let all = input.get("attributes").and_then(Value::as_list).into_iter().flatten();
            let ids = all.filter_map(|a| text(a, "targetId"));
            ids.map(|id| place.arn_or(id, "ecs", &format!("container-instance/{cluster}/"))).collect()
        }
        "CreateCapacityProvider" | "UpdateCapacityProvider" => named(input, "name", place),
        "DeleteCapacityProvider" => named(input, "capacityProvider", place),
        "DescribeCapacityProviders" => named(input, "capacityProviders", place),
        "TagResource" | "UntagResource" | "ListTagsForResource" => {
            texts(input, &["resourceArn"]).into_iter().map(str::to_owned).collect()
        }
        _ => Vec::new(),
    };
    let mut context = Vec::new();
    let clustered = input.get("cluster").is_some()
        || ["Service", "Task", "ContainerInstance", "Poll", "Telemetry"]
            .iter()
            .any(|w| operation.contains(w))
            && !operation.contains("TaskDefinition");
    if clustered {
        context.push(("ecs:cluster".to_owned(), vec![cluster_arn]));
    }
    if let Some(t) = task_definition().filter(|_| operation.ends_with("Service")) {
        context.push(("ecs:task-definition".to_owned(), vec![t]));
    }
    if operation == "StartTask" {
        context.push((
            "ecs:container-instances".to_owned(),
            inside("container-instance", &["containerInstances"]),
        ));
    }
    if let Some(on) = input.get("enableExecuteCommand") {
        let on = if *on == Value::Bool(true) { "true" } else { "false" };
        context.push(("ecs:enable-execute-command".to_owned(), vec![on.to_owned()]));
    }
    Need {
        action: format!("ecs:{operation}"),
        resources: resources.into_iter().map(Into::into).collect(),
        context,
    }
}

/// Name or ARN to name.
fn short(given: &str) -> &str {
    given.rsplit('/').next().unwrap_or(given)
}

/// `family`, `family:revision` or an ARN to an ARN. Without a revision the latest is meant, whose number only the tables know.
fn definition(given: &str, place: &Place) -> String {
    let arn = place.arn_or(given, "ecs", "task-definition/");
    let revision = arn.rsplit('/').next().is_some_and(|last| last.contains(':'));
    if revision { arn } else { format!("{arn}:*") }
}

fn named(input: &Value, name: &str, place: &Place) -> Vec<String> {
    texts(input, &[name]).into_iter().map(|n| place.arn_or(n, "ecs", "capacity-provider/")).collect()
}
