//! Host names that AWS's DNS gives to addresses. Source: "DNS attributes for your VPC" of the VPC user guide.

/// Name of a private address: `ip-10-0-1-10.ec2.internal`, outside us-east-1 `ip-10-0-1-10.eu-west-1.compute.internal`.
pub fn private_dns(region: &str, address: &str) -> String {
    format!("ip-{}.{}", address.replace('.', "-"), private_domain(region))
}

/// The domain of private names in a region.
pub fn private_domain(region: &str) -> String {
    if region == "us-east-1" { "ec2.internal".into() } else { format!("{region}.compute.internal") }
}

/// Name of a public address: `ec2-198-18-1-2.compute-1.amazonaws.com`. Given only in VPCs with DNS host names.
pub fn public_dns(region: &str, address: &str) -> String {
    let host = address.replace('.', "-");
    if region == "us-east-1" {
        format!("ec2-{host}.compute-1.amazonaws.com")
    } else {
        format!("ec2-{host}.{region}.compute.amazonaws.com")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_region_has_names_of_its_own() {
        assert_eq!(private_dns("us-east-1", "10.0.1.10"), "ip-10-0-1-10.ec2.internal");
        assert_eq!(private_dns("eu-west-1", "10.0.1.10"), "ip-10-0-1-10.eu-west-1.compute.internal");
        assert_eq!(public_dns("us-east-1", "198.18.1.2"), "ec2-198-18-1-2.compute-1.amazonaws.com");
        assert_eq!(public_dns("eu-west-1", "198.18.1.2"), "ec2-198-18-1-2.eu-west-1.compute.amazonaws.com");
    }
}
