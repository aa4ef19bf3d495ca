//! What all operations here share: dry runs and the registration of handlers that answer them.

use shapes::ec2 as api;
use shapes::{AwsError, OperationType};
use state::{Caller, Effect, Handlers, Tx, View};

use crate::words::dry_run;

/// A request that may only ask whether it would succeed.
pub trait Dry {
    fn is_dry(&self) -> bool;
}

macro_rules! dry {
    ($($request:ident)*) => {$(
        impl Dry for api::$request {
            fn is_dry(&self) -> bool {
                self.dry_run == Some(true)
            }
        }
    )*};
}

dry! {
    AttachVolumeRequest CreateImageRequest CreateLaunchTemplateRequest CreateLaunchTemplateVersionRequest
    CreateVolumeRequest DeleteKeyPairRequest DeleteLaunchTemplateRequest DeleteLaunchTemplateVersionsRequest DeleteVolumeRequest
    DeregisterImageRequest DescribeImagesRequest DescribeInstanceAttributeRequest DescribeInstanceCreditSpecificationsRequest
    DescribeInstanceStatusRequest DescribeInstanceTypeOfferingsRequest DescribeInstanceTypesRequest DescribeInstancesRequest
    DescribeKeyPairsRequest DescribeLaunchTemplateVersionsRequest DescribeLaunchTemplatesRequest DescribeVolumeStatusRequest
    DescribeVolumesModificationsRequest DescribeVolumesRequest DetachVolumeRequest GetInstanceMetadataDefaultsRequest
    GetInstanceUefiDataRequest GetLaunchTemplateDataRequest ImportKeyPairRequest ModifyInstanceAttributeRequest
    ModifyInstanceCreditSpecificationRequest ModifyInstanceMetadataOptionsRequest ModifyLaunchTemplateRequest ModifyVolumeRequest
    MonitorInstancesRequest RebootInstancesRequest RunInstancesRequest StartInstancesRequest StopInstancesRequest
    TerminateInstancesRequest UnmonitorInstancesRequest
}

/// Registers a transaction. A dry run goes all the way and is then undone, so it answers just what the call would.
pub fn write<O: OperationType>(
    h: &mut Handlers,
    effect: Effect,
    f: impl Fn(&mut Tx, &Caller, O::Input) -> Result<O::Output, AwsError> + Send + Sync + 'static,
) where
    O::Input: Dry,
{
    h.write::<O>(effect, move |tx, caller, input| {
        let dry = input.is_dry();
        let out = f(tx, caller, input)?;
        if dry { Err(dry_run()) } else { Ok(out) }
    });
}

/// Registers a read.
pub fn read<O: OperationType>(
    h: &mut Handlers,
    effect: Effect,
    f: impl Fn(&View, &Caller, O::Input) -> Result<O::Output, AwsError> + Send + Sync + 'static,
) where
    O::Input: Dry,
{
    h.read::<O>(effect, move |view, caller, input| {
        let dry = input.is_dry();
        let out = f(view, caller, input)?;
        if dry { Err(dry_run()) } else { Ok(out) }
    });
}
