//! Which capacity provider a container instance belongs to: the one of its cluster whose Auto Scaling group launched the machine.
//!
//! Settled when an instance registers, and when the providers of its cluster change. The group is told by the tag that Auto
//! Scaling gives to what it launches.
//!
//! Source: ECS API reference, ContainerInstance, `capacityProviderName`.

use state::{Tables, Tx};

use crate::rows::{CapacityProvider, Cluster, ContainerInstance, InstanceStatus};

/// The tag with the name of the group that launched an instance.
const GROUP_TAG: &str = "aws:autoscaling:groupName";

/// The provider of `cluster` that a machine of EC2 belongs to.
pub fn provider_of(tables: &Tables, cluster: &Cluster, ec2_instance: Option<&str>) -> Option<String> {
    let machine = tables.get::<ec2::rows::Instance>(ec2_instance?)?;
    let group = machine.tags.get(GROUP_TAG)?;
    let has = |name: &&String| {
        let row = tables.get::<CapacityProvider>(name);
        row.and_then(|r| r.auto_scaling_group.as_ref())
            .is_some_and(|g| group_name(&g.auto_scaling_group_arn) == group)
    };
    cluster.capacity_providers.iter().find(has).cloned()
}

/// Settles it for every instance of a cluster whose providers have changed. An instance keeps a provider that is no longer
/// associated until it registers again, as do its tasks.
pub fn settle(tx: &mut Tx, cluster: &Cluster) {
    let prefix = format!("{}/", cluster.name);
    let all = tx.prefix::<ContainerInstance>(&prefix);
    let live: Vec<_> = all.filter(|i| i.status != InstanceStatus::Inactive).cloned().collect();
    for instance in live {
        let provider = provider_of(tx, cluster, instance.ec2_instance_id.as_deref());
        if provider.is_some() && provider != instance.capacity_provider {
            let mut row = ContainerInstance::clone(&instance);
            row.capacity_provider = provider;
            row.version += 1;
            tx.put(row);
        }
    }
}

/// The name in a group's ARN; a name is given as it is.
fn group_name(arn_or_name: &str) -> &str {
    arn_or_name.rsplit_once(":autoScalingGroupName/").map_or(arn_or_name, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use crate::api::testing::{ACCOUNT, World, instance};

    fn world() -> World {
        let mut w = World::new();
        w.ok("CreateCluster", json!({"clusterName": "c"}));
        for (id, group) in [("i-1", Some("nodes")), ("i-2", Some("others")), ("i-3", None)] {
            let tags = group.map(|g| (super::GROUP_TAG.to_owned(), g.to_owned())).into_iter().collect();
            w.put(ec2::rows::Instance { id: id.into(), tags, ..Default::default() });
        }
        let arn =
            format!("arn:aws:autoscaling:us-east-1:{ACCOUNT}:autoScalingGroup:0:autoScalingGroupName/nodes");
        w.ok(
            "CreateCapacityProvider",
            json!({"name": "p", "autoScalingGroupProvider": {"autoScalingGroupArn": arn}}),
        );
        w
    }

    fn associate(w: &mut World) {
        let input = json!({"cluster": "c", "capacityProviders": ["FARGATE", "p"], "defaultCapacityProviderStrategy": []});
        w.ok("PutClusterCapacityProviders", input);
    }

    fn registered(w: &mut World, machine: &str) -> Json {
        let document = json!({"instanceId": machine}).to_string();
        let input = json!({"cluster": "c", "instanceIdentityDocument": document});
        w.ok("RegisterContainerInstance", input)["containerInstance"]["capacityProviderName"].clone()
    }

    #[test]
    fn an_instance_registers_into_the_provider_of_its_group() {
        let mut w = world();
        assert_eq!(registered(&mut w, "i-1"), Json::Null, "nothing is associated yet");
        associate(&mut w);
        assert_eq!(registered(&mut w, "i-1"), "p", "registered again");
        assert_eq!(registered(&mut w, "i-2"), Json::Null, "of another group");
        assert_eq!(registered(&mut w, "i-3"), Json::Null, "of no group");
    }

    #[test]
    fn association_takes_the_instances_that_are_there() {
        let mut w = world();
        for (id, machine) in [("1", Some("i-1")), ("2", Some("i-2")), ("3", None)] {
            let mut row = instance("c", id);
            row.ec2_instance_id = machine.map(Into::into);
            w.put(row);
        }
        associate(&mut w);
        let out = w
            .ok("DescribeContainerInstances", json!({"cluster": "c", "containerInstances": ["1", "2", "3"]}));
        let names: Vec<_> = out["containerInstances"]
            .as_array()
            .unwrap()
            .iter()
            .map(|i| i["capacityProviderName"].clone())
            .collect();
        assert_eq!(names, [json!("p"), Json::Null, Json::Null]);
    }
}
