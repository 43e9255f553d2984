<?php
/**
 * What WordPress makes of posts: keeps them as it does for their writer, and shows them as on a page. Takes the folder
 * of WordPress, and on its input `[{ "role": "author", "html": "…" }]`; gives `[{ "kept": "…", "shown": "…" }]`.
 */
define( 'ABSPATH', rtrim( $argv[1], '/' ) . '/' );
define( 'WP_CONTENT_DIR', __DIR__ );
define( 'DISABLE_WP_CRON', true );
foreach ( [ 'DB_NAME', 'DB_USER', 'DB_PASSWORD', 'DB_HOST', 'DB_CHARSET', 'DB_COLLATE' ] as $name ) {
	define( $name, '' );
}
$table_prefix               = 'wp_';
$_SERVER['HTTP_HOST']       = 'clinic.example';
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require ABSPATH . 'wp-settings.php';

require ABSPATH . 'wp-admin/includes/schema.php';
populate_roles();

$told = [];
foreach ( json_decode( stream_get_contents( STDIN ) ) as $post ) {
	$writer        = new WP_User();
	$writer->ID    = 7;
	$writer->caps  = [ $post->role => true ];
	$writer->roles = [ $post->role ];
	$writer->get_role_caps();
	$GLOBALS['current_user'] = $writer;
	kses_init();
	$kept   = wp_unslash( sanitize_post_field( 'post_content', wp_slash( $post->html ), 0, 'db' ) );
	$told[] = [
		'kept'  => $kept,
		'shown' => apply_filters( 'the_content', $kept ),
	];
}
echo json_encode( $told, JSON_THROW_ON_ERROR );
