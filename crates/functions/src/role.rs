//! The roles of functions: whether they trust Lambda.

use engine::{Engine, Scope};
use identity::service::Service;

/// AWS's words for a role that does not.
pub(crate) const REFUSAL: &str = "The role defined for the function cannot be assumed by Lambda.";

/// Whether Lambda may take on a role for a function. Roles are the account's, whichever of its regions holds their rows.
pub(crate) fn may_take_on(engine: &Engine, scope: &Scope, role: &str, function: &str) -> bool {
    let source = format!("arn:aws:lambda:{}:{}:function:{function}", scope.region, scope.account);
    let lambda = Service {
        name: "lambda.amazonaws.com",
        source: &source,
        account: &scope.account,
        now: engine::now(),
    };
    engine.snapshots_of(&scope.account).iter().any(|home| lambda.assumes_arn(home, role))
}
