<?php
/**
 * Plugin Name: Chiffrage
 * Description: Devis, dérive, marge et échéanciers dans les pages : un bloc et un code court.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT OR Apache-2.0
 *
 * A record (menu « Chiffrages ») keeps two texts: what colleagues work on, and what a client may see, which the element itself
 * draws from the first. A page names the record; the server decides which of the two it sends.
 */

defined( 'ABSPATH' ) || exit;

/** Who is sent what is internal: not subscribers, who may be clients. */
const CHIFFRAGE_COLLEAGUE = 'edit_posts';

const CHIFFRAGE_KINDS = array(
	'quote'        => 'Proposition',
	'drift'        => 'Dérive d’un forfait',
	'margin-alert' => 'Alerte de marge',
	'schedule'     => 'Échéancier',
);

add_action( 'init', 'chiffrage_register' );
add_action( 'add_meta_boxes_chiffrage', 'chiffrage_add_box' );
add_action( 'save_post_chiffrage', 'chiffrage_save' );

function chiffrage_register() {
	wp_register_script( 'chiffrage-widgets', plugins_url( 'chiffrage-widgets.iife.js', __FILE__ ), array(), '0.1.0', true );
	wp_register_script( 'chiffrage-record', plugins_url( 'record.js', __FILE__ ), array( 'chiffrage-widgets' ), '0.1.0', true );
	wp_register_script(
		'chiffrage-block',
		plugins_url( 'block.js', __FILE__ ),
		array( 'chiffrage-widgets', 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-data', 'wp-element', 'wp-server-side-render' ),
		'0.1.0',
		true
	);
	register_post_type(
		'chiffrage',
		array(
			'labels'    => array( 'name' => 'Chiffrages', 'singular_name' => 'Chiffrage', 'add_new_item' => 'Nouveau chiffrage' ),
			'public'    => false,
			'show_ui'   => true,
			'menu_icon' => 'dashicons-calculator',
			'supports'  => array( 'title' ),
		)
	);
	register_block_type(
		'chiffrage/chiffrage',
		array(
			'api_version'     => 2,
			'editor_script'   => 'chiffrage-block',
			'render_callback' => 'chiffrage_show',
			'attributes'      => array(
				'id'       => array( 'type' => 'integer' ),
				'audience' => array( 'type' => 'string', 'default' => 'client' ),
			),
		)
	);
	add_shortcode( 'chiffrage', 'chiffrage_show' );
	add_action( 'enqueue_block_editor_assets', 'chiffrage_name_records' );
}

/** An element with the data of its record that this visitor may be sent, or nothing. */
function chiffrage_show( $asked ) {
	$asked    = shortcode_atts( array( 'id' => 0, 'audience' => 'client' ), $asked );
	$record   = get_post( (int) $asked['id'] );
	$audience = 'internal' === $asked['audience'] && current_user_can( CHIFFRAGE_COLLEAGUE ) ? 'internal' : 'client';
	if ( ! $record || 'chiffrage' !== $record->post_type || 'publish' !== $record->post_status ) {
		return '';
	}
	$data = json_decode( get_post_meta( $record->ID, "_chiffrage_$audience", true ) );
	if ( ! $data ) {
		return '';
	}
	wp_enqueue_script( 'chiffrage-widgets' );
	return sprintf(
		'<chiffrage-%1$s audience="%2$s"><script type="application/json">%3$s</script></chiffrage-%1$s>',
		esc_attr( get_post_meta( $record->ID, '_chiffrage_kind', true ) ),
		$audience,
		wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP )
	);
}

/** The block's list of records. */
function chiffrage_name_records() {
	$options = array( array( 'label' => 'Choisir un chiffrage', 'value' => 0 ) );
	foreach ( get_posts( array( 'post_type' => 'chiffrage', 'numberposts' => -1, 'orderby' => 'title', 'order' => 'ASC' ) ) as $record ) {
		$options[] = array( 'label' => $record->post_title, 'value' => $record->ID );
	}
	wp_add_inline_script( 'chiffrage-block', 'globalThis.chiffrageRecords = ' . wp_json_encode( $options ), 'before' );
}

function chiffrage_add_box() {
	wp_enqueue_script( 'chiffrage-record' );
	add_meta_box( 'chiffrage', 'Chiffrage', 'chiffrage_box', 'chiffrage' );
}

function chiffrage_box( $record ) {
	wp_nonce_field( 'chiffrage', 'chiffrage_nonce' );
	$kind = get_post_meta( $record->ID, '_chiffrage_kind', true );
	echo '<p><label>Type <select name="chiffrage_kind">';
	foreach ( CHIFFRAGE_KINDS as $value => $label ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( $kind, $value, false ), esc_html( $label ) );
	}
	echo '</select></label></p>';
	printf( '<div id="chiffrage-record" data-value="%s"></div>', esc_attr( get_post_meta( $record->ID, '_chiffrage_internal', true ) ) );
}

/** The elements are fields of the form: each submits its JSON. */
function chiffrage_save( $id ) {
	$nonce = isset( $_POST['chiffrage_nonce'] ) ? sanitize_key( $_POST['chiffrage_nonce'] ) : '';
	if ( ! wp_verify_nonce( $nonce, 'chiffrage' ) || ! current_user_can( 'edit_post', $id ) ) {
		return;
	}
	$kind = sanitize_key( $_POST['chiffrage_kind'] ?? '' );
	if ( ! isset( CHIFFRAGE_KINDS[ $kind ] ) ) {
		return;
	}
	update_post_meta( $id, '_chiffrage_kind', $kind );
	foreach ( array( 'internal', 'client' ) as $audience ) {
		$data = json_decode( wp_unslash( $_POST[ "chiffrage_$audience" ] ?? '' ) );
		update_post_meta( $id, "_chiffrage_$audience", $data ? wp_slash( wp_json_encode( $data ) ) : '' );
	}
}
