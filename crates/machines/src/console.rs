//! `GetConsoleOutput`: what a machine has printed lies in a file of the host's.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ec2::rows::Instance;
use front::{ShellCall, ShellOps};
use shapes::AwsError;
use shapes::ec2::{GetConsoleOutputRequest, GetConsoleOutputResult, ops};

/// Adds the operations that need the machines' files, and the one that makes keys.
pub fn shell(ops: &mut ShellOps, data_dir: PathBuf) {
    crate::keys::shell(ops);
    let data_dir: Arc<Path> = data_dir.into();
    ops.add::<ops::GetConsoleOutput, _>(move |call, input| {
        let data_dir = data_dir.clone();
        async move { get_console_output(&call, &input, &data_dir) }
    });
}

fn get_console_output(
    call: &ShellCall,
    input: &GetConsoleOutputRequest,
    data_dir: &Path,
) -> Result<GetConsoleOutputResult, AwsError> {
    let id = &input.instance_id;
    let Some(instance) = call.tables.get::<Instance>(id) else {
        let text = format!("The instance ID '{id}' does not exist");
        return Err(AwsError::new("InvalidInstanceID.NotFound", text));
    };
    if input.dry_run == Some(true) {
        let text = "Request would have succeeded, but DryRun flag is set.";
        return Err(AwsError::new("DryRunOperation", text).with_status(412));
    }
    let mut output = crate::console_output(data_dir, id);
    if let Some(why) = &instance.boot_error {
        output.get_or_insert_default().extend(format!("[roadstead] {why}\n").bytes());
    }
    Ok(GetConsoleOutputResult {
        instance_id: Some(id.clone()),
        timestamp: Some(engine::now()),
        output: output.map(|o| STANDARD.encode(o)),
    })
}
